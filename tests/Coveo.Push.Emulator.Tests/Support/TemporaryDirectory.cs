namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>A directory for the files of one test, gone with it.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("emulator-tests-");

    public string Path => _directory.FullName;

    public IEnumerable<string> Entries(string pattern) => Directory.EnumerateFileSystemEntries(Path, pattern);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _directory.Delete(recursive: true);
}
