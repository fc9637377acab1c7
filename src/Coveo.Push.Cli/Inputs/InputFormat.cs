namespace Coveo.Push.Cli.Inputs;

/// <summary>What the files of an input are.</summary>
internal enum InputFormat
{
    /// <summary>What their names say; everything in a folder is a file that becomes an item.</summary>
    Auto,

    /// <summary>Each file becomes an item, whatever its kind.</summary>
    Files,

    /// <summary>JSON: an array of items, one item, or the body of a batch.</summary>
    Json,

    /// <summary>JSON Lines: an item a line.</summary>
    JsonLines,

    /// <summary>A table: a row an item, the first one names the columns.</summary>
    Csv,
}
