namespace Coveo.Push;

/// <summary>The wire names of the compression types: upper case, as every client sends them.</summary>
internal static class CompressionTypeNames
{
    public static string WireName(this CompressionType compressionType) => compressionType switch
    {
        CompressionType.ZLib => "ZLIB",
        CompressionType.GZip => "GZIP",
        CompressionType.Uncompressed => "UNCOMPRESSED",
        CompressionType.Deflate => "DEFLATE",
        CompressionType.Lzma => "LZMA",
        _ => throw new ArgumentOutOfRangeException(nameof(compressionType), compressionType, $"'{compressionType}' is not a compression type."),
    };
}
