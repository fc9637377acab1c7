namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>How far a piece of JSON went.</summary>
internal enum JsonElementStep
{
    /// <summary>Not to the end of an element: more is needed.</summary>
    More,

    /// <summary>To the end of an element.</summary>
    Element,

    /// <summary>To the end of the JSON.</summary>
    End,
}
