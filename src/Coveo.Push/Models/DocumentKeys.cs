namespace Coveo.Push;

/// <summary>The keys of an item on the wire.</summary>
internal static class DocumentKeys
{
    public const string DocumentId = "documentId";
    public const string Data = "data";
    public const string CompressedBinaryData = "compressedBinaryData";
    public const string CompressedBinaryDataFileId = "compressedBinaryDataFileId";
    public const string CompressionType = "compressionType";
    public const string FileExtension = "fileExtension";
    public const string ParentId = "parentId";
    public const string Permissions = "permissions";
    public const string OrderingId = "orderingId";

    public const string Title = "title";
    public const string Author = "author";
    public const string Date = "date";
    public const string ClickableUri = "clickableuri";

    /// <summary>Whether a key has a meaning of its own and is never metadata, in any case (docs.coveo.com/en/162).</summary>
    public static bool IsReserved(string key) => key.Length switch
    {
        4 => Is(key, Data),
        8 => Is(key, ParentId),
        10 => Is(key, DocumentId) || Is(key, OrderingId),
        11 => Is(key, Permissions),
        13 => Is(key, FileExtension),
        15 => Is(key, CompressionType),
        20 => Is(key, CompressedBinaryData),
        26 => Is(key, CompressedBinaryDataFileId),
        _ => false,
    };

    // The first letter tells nearly every key apart before the whole is compared.
    private static bool Is(string key, string reserved) =>
        (key[0] | 0x20) == reserved[0] && string.Equals(key, reserved, StringComparison.OrdinalIgnoreCase);
}
