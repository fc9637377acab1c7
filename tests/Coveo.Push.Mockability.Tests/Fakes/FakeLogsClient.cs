using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

/// <summary>A log of one item that was indexed and one that was rejected.</summary>
internal sealed class FakeLogsClient : ILogsClient
{
    private readonly LogEntry[] _entries =
    [
        new()
        {
            Id = "1",
            DateTime = FakeCoveo.Now,
            DocumentId = "https://acme.example/1",
            Operation = LogOperation.Add,
            OperationName = "ADD",
            Task = LogTask.Indexing,
            TaskName = "INDEXING",
            Result = LogResult.Completed,
            ResultName = "COMPLETED",
        },
        new()
        {
            Id = "2",
            DateTime = FakeCoveo.Now,
            DocumentId = "https://acme.example/2",
            Operation = LogOperation.Add,
            OperationName = "ADD",
            Task = LogTask.Consuming,
            TaskName = "CONSUMING",
            Result = LogResult.Rejected,
            ResultName = "REJECTED",
            Meta = new Dictionary<string, string> { ["errorcode"] = "INVALID_PERMISSIONS" },
        },
    ];

    public IAsyncEnumerable<LogEntry> SearchAsync(LogSearch search, CancellationToken cancellationToken = default) => _entries.ToAsyncEnumerable();

    public Task<long> CountAsync(LogSearch search, CancellationToken cancellationToken = default) => Task.FromResult((long)_entries.Length);

    public Task<LogFacets> GetFacetsAsync(LogSearch search, CancellationToken cancellationToken = default) => Task.FromResult(new LogFacets
    {
        Operations = [LogOperation.Add],
        Tasks = [LogTask.Indexing, LogTask.Consuming],
        Results = [LogResult.Completed, LogResult.Rejected],
        SourceIds = ["acmeorg1-shop"],
    });

    public Task<LogFacetCounts> GetFacetCountsAsync(LogSearch search, CancellationToken cancellationToken = default) => Task.FromResult(new LogFacetCounts
    {
        Total = 2,
        Results = new Dictionary<LogResult, long> { [LogResult.Completed] = 1, [LogResult.Rejected] = 1 },
    });
}
