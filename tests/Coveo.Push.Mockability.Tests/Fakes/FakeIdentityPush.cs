namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeIdentityPush : IIdentityPush
{
    private int _identities;

    public PushSummary SoFar => Accepted.All(_identities);

    public ValueTask AddAsync(IdentityOperation operation, CancellationToken cancellationToken = default)
    {
        _identities++;
        return default;
    }

    public ValueTask DisableAsync(Identity identity, CancellationToken cancellationToken = default)
    {
        _identities++;
        return default;
    }

    public ValueTask<PushSummary> FlushAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(SoFar);

    public Task<PushSummary> CompleteAsync(CancellationToken cancellationToken = default) => Task.FromResult(SoFar);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
