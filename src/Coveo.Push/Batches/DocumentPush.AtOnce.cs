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
        && DocumentElements.Findings(operation, Options.Validate, _visibility).Count == 0;

    private bool TryWriteAndAdd(PushOperation operation)
    {
        int nameLength;
        try
        {
            Engine.Element.Clear();
            nameLength = DocumentElements.Write(Engine.Element, operation, operation.Document?.Body);
        }
        catch (Exception)
        {
            // The other way comes upon it again, and says what it is.
            return false;
        }

        if (!Engine.TryAddAtOnce(Tally.Next, DocumentElements.SectionOf(operation.Kind), nameLength, operation.DocumentId, operation.DeleteChildren))
        {
            return false;
        }

        Tally.Begin();
        return true;
    }
}
