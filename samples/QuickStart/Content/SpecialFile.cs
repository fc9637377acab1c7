using System.Formats.Tar;

namespace QuickStart.Content;

/// <summary>
/// Recognizes sockets, pipes and devices without opening them: opening a pipe waits for ever. .NET does not tell them from files, except
/// where it writes tar archives; a tar header of the entry, thrown away, says what it is.
/// </summary>
internal static class SpecialFile
{
    /// <summary>What the entry is, or <see langword="null"/> for a regular file.</summary>
    public static string? KindOf(FileSystemInfo entry)
    {
        // Only what looks empty can be special, so no content is ever copied here.
        if (OperatingSystem.IsWindows() || !LooksEmpty(entry))
        {
            return null;
        }

        try
        {
            return Describe(TypeOf(entry.FullName));
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (Exception vanished) when (vanished is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            // Tar archives have no sockets.
            return "a socket";
        }
    }

    private static bool LooksEmpty(FileSystemInfo entry)
    {
        try
        {
            return entry is FileInfo { Length: 0 };
        }
        catch (IOException)
        {
            // It vanished; whoever opens it says so.
            return false;
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
        TarEntryType.Fifo => "a named pipe",
        TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
        _ => null,
    };
}
