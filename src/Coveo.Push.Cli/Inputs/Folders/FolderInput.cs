using System.Runtime.CompilerServices;

namespace Coveo.Push.Cli.Inputs.Folders;

/// <summary>A folder, or one file: each file becomes an item, read when its turn has come.</summary>
/// <param name="root">The folder or file, in full.</param>
/// <param name="filter">Which files are meant.</param>
/// <param name="items">Makes the items.</param>
internal sealed class FolderInput(string root, GlobFilter filter, FileItems items) : IItemInput
{
    private long _bytesRead;

    public string Name => root;

    public long? TotalBytes => null;

    public bool IsRepeatable => true;

    public long BytesRead => Volatile.Read(ref _bytesRead);

    public string? FileOf(string documentId) => items.PathOf(root, documentId) is { } path && File.Exists(path) ? path : null;

    public async IAsyncEnumerable<InputEntry> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var (file, problem) in new FolderWalk(root, filter).Findings())
        {
            stop.ThrowIfCancellationRequested();
            if (problem is not null)
            {
                yield return problem;
                continue;
            }

            var (entry, bytes) = items.Read(file!);
            _bytesRead += bytes;
            yield return entry;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}
