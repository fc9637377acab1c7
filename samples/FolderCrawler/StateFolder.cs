using Coveo.Push;
using SampleHosting;

namespace FolderCrawler;

/// <summary>What the crawler remembers, in a folder of its own. Without it, the next crawl pushes everything.</summary>
internal sealed class StateFolder : IDisposable
{
    private readonly string _path;
    private readonly FileStream _lock;

    /// <exception cref="UsageException">Another crawler uses the folder.</exception>
    public StateFolder(string path)
    {
        _path = Directory.CreateDirectory(path).FullName;
        try
        {
            // The operating system takes the lock away from a process that was killed, at once.
            _lock = new FileStream(Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new UsageException($"Another crawler is at work with '{path}': let it end, or name another folder with --state. ({taken.Message})");
        }
    }

    /// <summary>The items of the source, as the last crawl has left them.</summary>
    public ICrawlStateStore Store => new SqliteCrawlStateStore(Path.Combine(_path, "crawls.db"));

    /// <summary>What an emulator in this process has.</summary>
    public string EmulatorFile => Path.Combine(_path, "coveo.db");

    public void Dispose() => _lock.Dispose();
}
