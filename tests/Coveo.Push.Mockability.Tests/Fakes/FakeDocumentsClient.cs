namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeDocumentsClient : IDocumentsClient
{
    public List<PushDocument> Added { get; } = [];

    public List<string> Deleted { get; } = [];

    public Task<PushAcceptance> AddOrUpdateAsync(string sourceId, PushDocument document, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
    {
        Added.Add(document);
        return Task.FromResult(Accepted.One);
    }

    public Task<PushAcceptance> DeleteAsync(string sourceId, string documentId, bool deleteChildren = false, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
    {
        Deleted.Add(documentId);
        return Task.FromResult(Accepted.One);
    }

    public Task<PushAcceptance> DeleteOlderThanAsync(string sourceId, OrderingId orderingId, TimeSpan? queueDelay = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Accepted.One);
}
