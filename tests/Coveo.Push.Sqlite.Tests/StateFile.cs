namespace Coveo.Push.Sqlite.Tests;

/// <summary>A file for states, in a folder that goes with the test.</summary>
public abstract class StateFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coveo-push-state");

    private protected static CrawlStateKey Key { get; } = new("acmeorg1", "s1");

    private protected static CrawlLease Lease { get; } = new("crawler 1", TimeSpan.FromMinutes(1));

    private protected string FilePath => Path.Combine(_folder.FullName, "state.db");

    private protected SqliteCrawlStateStore Store => new(FilePath);

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected static CrawlItemChange Put(string id, ulong hash) => new(id, CrawlItemChangeKind.Put, Hash(hash));

    private protected static CrawlItemHash Hash(ulong number) => new(number, ulong.MaxValue - number);

    private protected async Task<ICrawlState> OpenAsync() => await Store.OpenAsync(Key, Lease);

    private protected static async Task<List<string>> UnseenAsync(ICrawlState state)
    {
        var unseen = new List<string>();
        await foreach (var id in state.UnseenAsync())
        {
            unseen.Add(id);
        }

        return unseen;
    }
}
