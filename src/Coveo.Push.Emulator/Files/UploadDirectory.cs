namespace Coveo.Push.Emulator.Files;

/// <summary>
/// Where uploads are kept. Beside a data file they stay until they are used or expire, also when the owner is killed: a client that got no
/// answer to its batch may hand the same file over again. Otherwise it is a temporary directory that goes with its owner; a killed owner's is
/// removed by the next one.
/// </summary>
/// <remarks>
/// The owner of a temporary directory holds a lock beside its directory. The operating system releases it however the process ends, so a directory whose lock
/// is free is a leftover, and no living process loses its files.
/// </remarks>
internal sealed class UploadDirectory : IDisposable
{
    private const string Prefix = "coveo-push-emulator-";

    private readonly string _path;
    private readonly FileStream? _lock;

    /// <param name="dataFile">The data file, which the owner holds open, or <see langword="null"/> for a temporary directory.</param>
    public UploadDirectory(string? dataFile)
    {
        if (dataFile is not null)
        {
            _path = Path.GetFullPath(dataFile) + "-uploads";
            Create(_path);
            return;
        }

        _path = Path.Combine(Path.GetTempPath(), Prefix + Guid.NewGuid().ToString("N"));
        // Before the directory: there is no moment at which it looks like a leftover.
        _lock = Lock(_path, FileMode.CreateNew);
        Create(_path);
        if (LocksWork())
        {
            RemoveLeftovers();
        }
    }

    /// <summary>Gets the files that are there, the oldest first.</summary>
    public IEnumerable<string> Files => new DirectoryInfo(_path).GetFiles().OrderBy(file => file.LastWriteTimeUtc).Select(file => file.FullName);

    /// <summary>A name that no file has, and that means nothing to whoever finds it after a crash.</summary>
    public string NewFilePath() => PathOf(Guid.NewGuid().ToString("N"));

    public string PathOf(string name) => Path.Combine(_path, name);

    public void Dispose()
    {
        if (_lock is null)
        {
            RemoveIfEmpty();
            return;
        }

        Directory.Delete(_path, recursive: true);
        _lock.Dispose();
        File.Delete(LockFile(_path));
    }

    private void RemoveIfEmpty()
    {
        if (!Directory.EnumerateFileSystemEntries(_path).Any())
        {
            Directory.Delete(_path);
        }
    }

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Some file systems and settings of the runtime know no locks: everything would look like a leftover.</summary>
    private bool LocksWork()
    {
        try
        {
            Lock(_path, FileMode.Open).Dispose();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static void RemoveLeftovers()
    {
        foreach (var directory in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            try
            {
                using (Lock(directory, FileMode.Open))
                {
                    Directory.Delete(directory, recursive: true);
                }

                File.Delete(LockFile(directory));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Its owner lives, it is somebody else's, or another emulator that is starting was faster.
            }
        }
    }

    private static FileStream Lock(string directory, FileMode mode) =>
        new(LockFile(directory), mode, FileAccess.ReadWrite, FileShare.None);

    private static string LockFile(string directory) => directory + ".lock";
}
