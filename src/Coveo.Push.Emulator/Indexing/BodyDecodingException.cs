namespace Coveo.Push.Emulator.Indexing;

/// <summary>The body of an item cannot be read; the log says so.</summary>
internal sealed class BodyDecodingException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    public string Code { get; } = code;
}
