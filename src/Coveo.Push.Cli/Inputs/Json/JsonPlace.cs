namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>Where in a JSON file its reading is.</summary>
internal enum JsonPlace
{
    /// <summary>Outside of everything.</summary>
    Root,

    /// <summary>In the array that the file is.</summary>
    Items,

    /// <summary>In the body of a batch.</summary>
    Batch,

    /// <summary>Behind the key of one of a batch's lists.</summary>
    BatchKey,

    /// <summary>In one of a batch's lists.</summary>
    BatchList,
}
