using System.Formats.Tar;

namespace Coveo.Push.Cli.Inputs.Folders;

/// <summary>
/// Recognizes sockets, pipes and devices without opening them: opening a pipe waits for ever. .NET does not tell them from files, except
/// where it writes tar archives; a tar header of the entry, thrown away, says what it is.
/// </summary>
internal static class SpecialFile
{
    /// <summary>Whether it is one.</summary>
    /// <param name="entry">The entry of a folder.</param>
    public static bool Is(FileInfo entry)
    {
        try
        {
            // Only what looks empty can be special, so no content is ever copied here.
            return !OperatingSystem.IsWindows() && entry.Length == 0 && TypeOf(entry.FullName) is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            // Whoever reads it says so.
            return false;
        }
        catch (IOException)
        {
            // Tar archives have no sockets.
            return true;
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
}
