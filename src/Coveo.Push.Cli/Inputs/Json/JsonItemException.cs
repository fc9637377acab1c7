namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>A piece of JSON is no item.</summary>
/// <param name="reason">What is wrong, and how to put it right.</param>
/// <param name="offset">Where, in bytes from the start of the piece.</param>
internal sealed class JsonItemException(string reason, long offset) : Exception(reason)
{
    public long Offset { get; } = offset;

    /// <summary>The item's ID, where it was read before.</summary>
    public string? DocumentId { get; init; }
}
