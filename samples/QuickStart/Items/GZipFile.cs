using System.Buffers.Binary;
using System.IO.Compression;

namespace QuickStart.Items;

/// <summary>Files that are gzip already are sent as they are, and the service finds what is inside.</summary>
internal static class GZipFile
{
    private const int ShortestFile = 18;
    private const int BufferBytes = 64 * 1024;
    private const long LargestItem = 256_000_000;
    private static readonly (string Ending, string Inside)[] Endings = [(".gz", ""), (".tgz", ".tar"), (".svgz", ".svg")];

    /// <summary>The name of what is inside, or <see langword="null"/> where the name is not that of a gzip file.</summary>
    public static string? NameInside(string path)
    {
        var name = Path.GetFileName(path);
        foreach (var (ending, inside) in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return name[..^ending.Length] + inside;
            }
        }

        return null;
    }

    public static Stream OpenExpanded(string path) => new GZipStream(File.OpenRead(path), CompressionMode.Decompress);

    /// <summary>Whether all of it can be expanded: the service would take a broken file, and never index it.</summary>
    public static bool IsWhole(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.Length >= ShortestFile && ExpandedSize(file) is <= LargestItem and var size && size == SizeInTrailer(file);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static long ExpandedSize(FileStream file)
    {
        using var expanded = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        var buffer = new byte[BufferBytes];
        var size = 0L;
        while (size <= LargestItem && expanded.Read(buffer) is > 0 and var read)
        {
            size += read;
        }

        return size;
    }

    // .NET takes a file that was cut off for one that ends; the size in its last bytes tells.
    private static long SizeInTrailer(FileStream file)
    {
        var trailer = new byte[sizeof(uint)];
        file.Seek(-trailer.Length, SeekOrigin.End);
        file.ReadExactly(trailer);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }
}
