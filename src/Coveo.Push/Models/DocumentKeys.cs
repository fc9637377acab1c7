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

    /// <summary>Keys with a meaning of their own, never metadata, in any case (docs.coveo.com/en/162).</summary>
    public static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
        { DocumentId, Data, CompressedBinaryData, CompressedBinaryDataFileId, CompressionType, FileExtension, ParentId, Permissions, OrderingId };

    public static bool IsReserved(string key) => Reserved.Contains(key);
}
