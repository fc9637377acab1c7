using System.IO.Compression;
using System.Text;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Bodies that travel in containers of their own, compressed as the service takes them unless told otherwise.</summary>
internal static class ContainerBodies
{
    /// <exception cref="FormatException">It is no compressed text.</exception>
    public static string Read(MemoryStream compressed)
    {
        try
        {
            compressed.Position = 0;
            using var text = new StreamReader(new ZLibStream(compressed, CompressionMode.Decompress), Encoding.UTF8);
            return text.ReadToEnd();
        }
        catch (InvalidDataException broken)
        {
            throw new FormatException(broken.Message, broken);
        }
    }
}
