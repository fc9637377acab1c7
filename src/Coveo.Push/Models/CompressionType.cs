namespace Coveo.Push;

/// <summary>How the bytes of an item's body are compressed (docs.coveo.com/en/69).</summary>
public enum CompressionType
{
    /// <summary>A zlib stream (RFC 1950): the service's default.</summary>
    ZLib,

    /// <summary>A gzip stream (RFC 1952).</summary>
    GZip,

    /// <summary>Plain bytes.</summary>
    Uncompressed,

    /// <summary>
    /// What the service calls deflate: a zlib stream as for <see cref="ZLib"/>, not the raw deflate that
    /// <see cref="System.IO.Compression.DeflateStream"/> writes.
    /// </summary>
    Deflate,

    /// <summary>LZMA. Its container format is not documented: avoid it.</summary>
    Lzma,
}
