using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>Reads the answer to the opening of a stream.</summary>
internal static class OpenStreamReader
{
    /// <summary>Says what is wrong with the answer, or <see langword="null"/> and gives the stream.</summary>
    public static string? TryRead(OpenStreamContract? answer, out OpenStream? stream)
    {
        stream = null;

        // The ID becomes part of an address: a path of dots would name another one.
        if (answer is not { StreamId.Length: > 0 } || answer.StreamId is "." or ".." || !Identifier.IsWellFormed(answer.StreamId))
        {
            return "it names no stream";
        }

        if (FileContainerReader.TryRead(new FileContainerContract(answer.UploadUri, answer.FileId, answer.RequiredHeaders), out var first) is { } flaw)
        {
            return flaw;
        }

        stream = new OpenStream(answer.StreamId, first!);
        return null;
    }
}
