using Coveo.Push.Serialization;

namespace Coveo.Push;

internal sealed partial class DocumentPush
{
    /// <summary>
    /// Adds an operation that nothing stands in the way of, which is nearly every one: it costs no more than writing it then. Whatever is out of
    /// the ordinary is left to the way that can wait and tell; nothing has happened then.
    /// </summary>
    private bool TryAddAtOnce(PushOperation operation, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested || !TryBeginAdding())
        {
            return false;
        }

        try
        {
            return IsOrdinary(operation) && TryWriteAndAdd(operation);
        }
        finally
        {
            EndAdding();
        }
    }

    private bool IsOrdinary(PushOperation operation) =>
        !IsOver
        && _pendingBodies.IsEmpty
        && operation.Document?.Body is null or TextBody or BinaryBody
        && Outcomes.ReasonToStop is null
        && _companionship?.StartsBatch(Engine.Filling, operation.DocumentId, operation.PartialUpdate) != true
        && FindingsOf(operation).Count == 0;

    private bool TryWriteAndAdd(PushOperation operation)
    {
        ElementName name;
        try
        {
            Engine.Element.Clear();
            name = DocumentElements.Write(Engine.Element, operation, operation.Document?.Body);
        }
        catch (Exception)
        {
            // The other way comes upon it again, and says what it is.
            return false;
        }

        var element = new BatchElement(Tally.Next, operation.DocumentId, DocumentElements.SectionOf(operation.Kind), name.Length) { ItemNameLength = name.ItemLength, IsTree = operation.DeleteChildren };
        if (!Engine.TryAddAtOnce(element))
        {
            return false;
        }

        Tally.Begin();
        NoteAdded(operation.DocumentId, operation.PartialUpdate, body: null);
        return true;
    }
}
