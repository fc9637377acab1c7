using System.Collections.Concurrent;
using Coveo.Push.Emulator.Clock;

namespace Coveo.Push.Emulator.Files;

/// <summary>The file storage. Beside a data file, what was uploaded outlives the process; containers that are still empty never do.</summary>
internal sealed class FileContainers : IDisposable
{
    private readonly VirtualClock _clock;
    private readonly TimeSpan _lifetime;
    private readonly UploadDirectory _directory;
    private readonly ConcurrentDictionary<string, FileContainer> _containers = new(StringComparer.Ordinal);

    public FileContainers(VirtualClock clock, TimeSpan lifetime, string? dataFile)
    {
        _clock = clock;
        _lifetime = lifetime;
        _directory = new UploadDirectory(dataFile);
        Restore();
    }

    public int Count
    {
        get
        {
            RemoveExpired();
            return _containers.Count;
        }
    }

    public FileContainer Create()
    {
        RemoveExpired();
        var fileId = Guid.NewGuid().ToString();
        return _containers[fileId] = new FileContainer(fileId, _clock.Now + _lifetime, Path: null);
    }

    public bool Exists(string fileId) => _containers.TryGetValue(fileId, out var container) && container.ExpiresAt > _clock.Now;

    /// <summary>A new file to receive an upload; nobody sees it before <see cref="Accept"/>.</summary>
    public FileStream OpenUpload() => new(
        _directory.NewFilePath(),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous });

    /// <summary>A place for a temporary file of another kind; whoever asks deletes it.</summary>
    public string NewFilePath() => _directory.NewFilePath();

    /// <summary>Makes a complete upload the content of a container, in place of an earlier one.</summary>
    /// <returns>Whether the container is still there.</returns>
    public bool Accept(string fileId, string path)
    {
        while (_containers.TryGetValue(fileId, out var container))
        {
            var upload = _directory.PathOf(UploadName.Of(container));
            File.Move(path, upload);
            if (_containers.TryUpdate(fileId, container with { Path = upload }, container))
            {
                Delete(container.Path);
                return true;
            }

            path = upload;
        }

        Delete(path);
        return false;
    }

    /// <summary>Takes the upload out of a container, which ends with that unless it turns out not to be used. Only one caller gets it.</summary>
    /// <returns>The upload, or <see langword="null"/> when there is none (any more).</returns>
    public UploadedFile? Take(string fileId)
    {
        RemoveExpired();
        while (_containers.TryGetValue(fileId, out var container) && container.Path is not null)
        {
            if (_containers.TryRemove(KeyValuePair.Create(fileId, container)))
            {
                return new UploadedFile(this, container);
            }
        }

        return null;
    }

    /// <summary>Ends a container before its time.</summary>
    public void Expire(string fileId) => Remove(fileId);

    /// <summary>Copies a container with its upload, so that it can be put back after it was taken.</summary>
    public FileContainer? Copy(string fileId)
    {
        if (!_containers.TryGetValue(fileId, out var container) || container.Path is null)
        {
            return null;
        }

        var copy = container with { Path = _directory.NewFilePath() };
        File.Copy(container.Path, copy.Path);
        return copy;
    }

    public void PutBack(FileContainer? copy)
    {
        if (copy is not null)
        {
            _containers[copy.FileId] = copy;
        }
    }

    public void Clear()
    {
        foreach (var fileId in _containers.Keys)
        {
            Remove(fileId);
        }
    }

    public void Dispose()
    {
        _containers.Clear();
        _directory.Dispose();
    }

    /// <summary>Of several uploads to one container the last one counts; what has no container's name was never complete.</summary>
    private void Restore()
    {
        foreach (var path in _directory.Files)
        {
            if (UploadName.TryRead(path) is { } container)
            {
                Remove(container.FileId);
                _containers[container.FileId] = container;
            }
            else
            {
                Delete(path);
            }
        }
    }

    private void RemoveExpired()
    {
        var now = _clock.Now;
        foreach (var (fileId, container) in _containers)
        {
            if (container.ExpiresAt <= now)
            {
                Remove(fileId);
            }
        }
    }

    private void Remove(string fileId)
    {
        if (_containers.TryRemove(fileId, out var container))
        {
            Delete(container.Path);
        }
    }

    private static void Delete(string? path)
    {
        if (path is not null)
        {
            File.Delete(path);
        }
    }
}
