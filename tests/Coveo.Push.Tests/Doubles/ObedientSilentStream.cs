namespace Coveo.Push.Tests.Doubles;

/// <summary>Never gives a byte, but looks at the token.</summary>
internal sealed class ObedientSilentStream : ForwardOnlyBytes
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var never = new TaskCompletionSource<int>();
        cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return new ValueTask<int>(never.Task);
    }
}
