namespace Coveo.Push;

/// <summary>
/// The memory of one push, in blocks that its batches take and give back. After the push they are left for the next one, as long as
/// the garbage collector does not want them: pushes that follow each other share them, and an application that pushes rarely holds nothing.
/// </summary>
internal sealed class BlockPool : IDisposable
{
    public const int BlockBytes = 1 << 18;

    private static WeakReference<Stack<byte[]>>? _left;

    private readonly Stack<byte[]> _free = Interlocked.Exchange(ref _left, null) is { } left && left.TryGetTarget(out var blocks) ? blocks : new();

    public byte[] Rent()
    {
        lock (_free)
        {
            return _free.Count > 0 ? _free.Pop() : new byte[BlockBytes];
        }
    }

    public void Return(byte[] block)
    {
        lock (_free)
        {
            _free.Push(block);
        }
    }

    public void Dispose() => Interlocked.Exchange(ref _left, new WeakReference<Stack<byte[]>>(_free));
}
