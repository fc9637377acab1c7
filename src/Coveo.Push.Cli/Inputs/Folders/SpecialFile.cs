using System.Formats.Tar;

namespace Coveo.Push.Cli.Inputs.Folders;

/// <summary>
/// Recognizes sockets, pipes and devices without opening them: opening a pipe waits for ever. .NET does not tell them from files, except
/// where it writes tar archives; a tar header of the entry, thrown away, says what it is.
/// </summary>
internal static class SpecialFile
{
    /// <summary>What the entry is, or <see langword="null"/> for a regular file, and for what vanished or cannot be looked at: whoever reads it says so.</summary>
    /// <param name="entry">The entry of a folder.</param>
    public static string? KindOf(FileSystemInfo entry)
    {
        try
        {
            // Only what looks empty can be special, so no content is ever copied here.
            return OperatingSystem.IsWindows() || entry is not FileInfo { Length: 0 } ? null : Describe(TypeOf(entry.FullName));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return null;
        }
        catch (IOException)
        {
            // Tar archives have no sockets.
            return "a socket";
        }
    }

    private static TarEntryType TypeOf(string path)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
        {
            writer.WriteEntry(path, entryName: "entry");
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType ?? TarEntryType.RegularFile;
    }

    private static string? Describe(TarEntryType type) => type switch
    {
        TarEntryType.RegularFile or TarEntryType.V7RegularFile => null,
        TarEntryType.Fifo => "a named pipe",
        TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
        _ => "something else",
    };
}
