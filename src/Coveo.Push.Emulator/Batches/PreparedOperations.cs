namespace Coveo.Push.Emulator.Batches;

/// <summary>What one transaction does. Disposing of it gives back what was taken for operations that are not done.</summary>
/// <typeparam name="TOperations">What does it.</typeparam>
internal sealed class PreparedOperations<TOperations>(int capacity) : IDisposable
{
    private readonly List<PreparedOperation<TOperations>> _operations = new(capacity);

    public int Count => _operations.Count;

    /// <summary>Gets about how many bytes of memory they take.</summary>
    public long HeldBytes { get; private set; }

    public void Add(PreparedOperation<TOperations> operation)
    {
        _operations.Add(operation);
        HeldBytes += operation.HeldBytes;
    }

    public void Apply(TOperations target)
    {
        foreach (var operation in _operations)
        {
            operation.Apply(target);
        }
    }

    /// <summary>The transaction is over: what was taken for them is used up, and others can be added.</summary>
    public void AreDone()
    {
        _operations.ForEach(operation => operation.Upload?.MarkUsed());
        Dispose();
    }

    public void Dispose()
    {
        _operations.ForEach(operation => operation.Upload?.Dispose());
        _operations.Clear();
        HeldBytes = 0;
    }
}
