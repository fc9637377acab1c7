using System.Buffers;

namespace Coveo.Push;

/// <summary>
/// The memory of one push, in blocks that its batches take and give back. They are kept until the push ends: a shared pool keeps too few
/// of them, and each one that it drops is allocated again.
/// </summary>
internal sealed class BlockPool : IDisposable
{
    public const int BlockBytes = 1 << 18;

    private readonly Stack<byte[]> _free = new();

    public byte[] Rent()
    {
        lock (_free)
        {
            if (_free.Count > 0)
            {
                return _free.Pop();
            }
        }

        return ArrayPool<byte>.Shared.Rent(BlockBytes);
    }

    public void Return(byte[] block)
    {
        lock (_free)
        {
            _free.Push(block);
        }
    }

    public void Dispose()
    {
        lock (_free)
        {
            while (_free.Count > 0)
            {
                ArrayPool<byte>.Shared.Return(_free.Pop());
            }
        }
    }
}
