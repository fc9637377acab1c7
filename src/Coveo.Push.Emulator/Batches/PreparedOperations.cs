using Coveo.Push.Emulator.Files;

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
    /// <param name="held">Gets it instead, where it is not used up before something else is done as well.</param>
    public void AreDone(HeldUploads? held)
    {
        foreach (var upload in _operations.Select(operation => operation.Upload).OfType<UploadedFile>())
        {
            if (held is null)
            {
                upload.MarkUsed();
                upload.Dispose();
            }
            else
            {
                held.Add(upload);
            }
        }

        _operations.Clear();
        Dispose();
    }

    public void Dispose()
    {
        _operations.ForEach(operation => operation.Upload?.Dispose());
        _operations.Clear();
        HeldBytes = 0;
    }
}
