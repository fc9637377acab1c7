namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeStatusClient : IStatusClient
{
    public List<SourceStatus> Statuses { get; } = [];

    public Task<PushAcceptance> SetAsync(string sourceId, SourceStatus status, CancellationToken cancellationToken = default)
    {
        Statuses.Add(status);
        return Task.FromResult(Accepted.One);
    }
}
