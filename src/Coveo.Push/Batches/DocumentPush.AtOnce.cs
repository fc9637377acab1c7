namespace Coveo.Push;

internal sealed partial class DocumentPush
{
    /// <summary>
    /// Adds an operation that nothing stands in the way of, which is nearly every one: it costs no more than writing it then. Whatever is out of
    /// the ordinary is left to the way that can wait and tell; nothing has happened then.
    /// </summary>
    private bool TryAddAtOnce(PushOperation operation, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested || !_adding.Wait(0, CancellationToken.None))
        {
            return false;
        }

        try
        {
            return IsOrdinary(operation) && TryWriteAndAdd(operation);
        }
        finally
        {
            _adding.Release();
        }
    }

    private bool IsOrdinary(PushOperation operation) =>
        !_isCompleted
        && !_isDisposed
        && _pendingBodies.IsEmpty
        && operation.Document?.Body is null or TextBody or BinaryBody
        && _outcomes.ReasonToStop is null
        && DocumentElements.Findings(operation, _options.Validate).Count == 0;

    private bool TryWriteAndAdd(PushOperation operation)
    {
        int nameLength;
        try
        {
            _engine.Element.Clear();
            nameLength = DocumentElements.Write(_engine.Element, operation, operation.Document?.Body);
        }
        catch (Exception)
        {
            // The other way comes upon it again, and says what it is.
            return false;
        }

        if (!_engine.TryAddAtOnce(_tally.Next, DocumentElements.SectionOf(operation.Kind), nameLength, operation.DocumentId, operation.DeleteChildren))
        {
            return false;
        }

        _tally.Begin();
        return true;
    }
}
