namespace Coveo.Push;

internal sealed partial class DocumentPush
{
    private Task RejectTooLargeAsync(ItemOnItsWay item)
    {
        var bytes = Engine.Element.Length;
        var tooLarge = bytes > _layout.MaxElementBytes
            ? $"'{MessageText.Show(item.Id)}' is {MessageText.Bytes(bytes)} of JSON; a stream takes {MessageText.Megabytes(_layout.MaxElementBytes)} an item (docs.coveo.com/en/l62e0540). "
            : $"'{MessageText.Show(item.Id)}' makes a batch of {MessageText.Bytes(Engine.FileBytesAlone(DocumentElements.SectionOf(item.Kind)))} alone; the limit is {MessageText.Bytes(Engine.MaxBytes)} ({nameof(BatchOptions)}.{nameof(BatchOptions.MaxBytes)}). ";
        var (what, fix) = item.Kind switch
        {
            PushOperationKind.PartialUpdate => ("The partial update of item", "Divide its value among several partial updates"),
            PushOperationKind.Delete => ("The deletion of item", "It holds no more than the documentId: shorten that"),
            _ => ("Item", "Its body is not the reason, as a large one travels apart: shorten its metadata"),
        };
        return RejectAsync(
            item,
            new CoveoPayloadTooLargeException($"{what} {tooLarge}{fix}{(bytes > _layout.MaxElementBytes ? "." : ", or raise the limit.")}"),
            Engine.Element.WrittenMemory);
    }

    private Task RejectAsync(ItemOnItsWay item, IReadOnlyList<DocumentFinding> findings, ReadOnlyMemory<byte> json) =>
        RejectAsync(item, DocumentRules.Invalid(item.Id, findings), json);

    private Task RejectUnwritableAsync(ItemOnItsWay item, Exception unwritable) => RejectAsync(
        item,
        unwritable as CoveoPushException ?? new CoveoInvalidDocumentException($"Item '{MessageText.Show(item.Id)}' cannot be written as JSON: {unwritable.Message}", unwritable));

    /// <summary>The JSON of an item that is not pushed, for a dead-letter file: as far as it can be written, without a body that is yet to be read.</summary>
    private ReadOnlyMemory<byte> JsonOf(PushOperation operation)
    {
        if (Options.OnItemNotAccepted is null)
        {
            return default;
        }

        try
        {
            Engine.Element.Clear();
            DocumentElements.Write(Engine.Element, operation, operation.Document?.Body is SourceBody ? null : operation.Document?.Body);
            return Engine.Element.WrittenMemory;
        }
        catch (Exception)
        {
            // What is wrong with it is told already; this is an extra.
            return default;
        }
    }
}
