namespace Coveo.Push.Tests.Doubles;

/// <summary>A token provider whose token does not come.</summary>
internal sealed class WaitingTokenProvider : IAccessTokenProvider
{
    public ValueTask<string> GetTokenAsync(string? rejectedToken, CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<string>();
        cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return new ValueTask<string>(never.Task);
    }
}
