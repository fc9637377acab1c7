using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Coveo.Push.IntegrationTests.QuickStart;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("quickstart-").FullName;

    public string PathOf(string name) => Path.Combine(FullPath, name);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), content);
    }

    public void WriteGZip(string name, string text)
    {
        using var content = new MemoryStream();
        using (var gzip = new GZipStream(content, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        Write(name, content.ToArray());
    }

    public void Link(string name, string target) => File.CreateSymbolicLink(PathOf(name), target);

    /// <summary>Does in the folder what .NET cannot: names that are not UTF-8, named pipes.</summary>
    public void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = FullPath })!;
        shell.WaitForExit();
        shell.ExitCode.Should().Be(0, "'{0}' prepares the test", command);
    }

    public void Dispose()
    {
        // By the shell: .NET cannot delete a name that it cannot read.
        using var remove = Process.Start("rm", ["-rf", FullPath]);
        remove.WaitForExit();
    }
}
