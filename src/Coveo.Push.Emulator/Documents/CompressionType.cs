namespace Coveo.Push.Emulator.Documents;

internal enum CompressionType
{
    Uncompressed,
    ZLib,
    GZip,
    Lzma,
    Deflate,
}
