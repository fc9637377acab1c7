namespace Coveo.Push.Tests.Doubles;

/// <summary>Gives a few bytes, then breaks as a connection does.</summary>
internal sealed class BreakingStream : ForwardOnlyBytes
{
    private bool _begun;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_begun)
        {
            throw new IOException("The response ended prematurely.");
        }

        _begun = true;
        buffer.Span[0] = (byte)'{';
        return new ValueTask<int>(1);
    }
}
