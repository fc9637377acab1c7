namespace Coveo.Push;

/// <summary>What is said when a body cannot be prepared: which item, what happened, what to change.</summary>
internal static class BodyErrors
{
    public static CoveoInvalidDocumentException Unreadable(PushDocument document, BodySource source, Exception fault) =>
        new($"{Subject(document)} Body could not be read from {source}: {Sentence(fault.Message)} {source.Advice}", fault);

    public static CoveoPushException NoRoom(PushDocument document, string folder, Exception fault) =>
        new(
            $"{Subject(document)} Body is too large to be held in memory and could not be kept in a temporary file in '{MessageText.Show(folder)}': {Sentence(fault.Message)} "
            + "Make room there, or have the system's temporary folder elsewhere (TMPDIR, or TEMP on Windows).",
            new PushFailureDetails { Failure = PushFailure.Unknown },
            fault);

    /// <exception cref="CoveoPayloadTooLargeException">There are more bytes than a file container holds.</exception>
    public static void CheckSize(PushDocument document, long bytes, CompressionType compressionType)
    {
        if (bytes > PushDefaults.MaximumContainerBytes)
        {
            var (state, fix) = compressionType == CompressionType.Uncompressed
                ? ("not compressed", "Have it compressed (CompressionType.ZLib), or split the item")
                : ($"compressed as {compressionType}", "Split the item");
            throw new CoveoPayloadTooLargeException(
                $"{Subject(document)} Body has more than {MessageText.Megabytes(PushDefaults.MaximumContainerBytes)}, {state}; a file container holds no more (docs.coveo.com/en/63). {fix}.");
        }
    }

    private static string Subject(PushDocument document) => $"Item '{MessageText.Show(document.DocumentId)}' cannot be pushed:";

    private static string Sentence(string text) => text.TrimEnd() is { Length: > 0 } said && said[said.Length - 1] is not ('.' or '!' or '?') ? said + "." : text.TrimEnd();
}
