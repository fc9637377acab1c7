using System.Collections.Frozen;

namespace Coveo.Push.Emulator.Console.Fields;

/// <summary>The fields every organization has, of docs.coveo.com/en/1965 and docs.coveo.com/en/155.</summary>
internal static class StandardFields
{
    public static readonly IReadOnlyList<StandardField> All =
    [
        new("author", "Text", "Who wrote it.", FieldOrigin.Crawler),
        new("clickableuri", "Text", "Where a result leads; the ID of the item when it is not pushed.", FieldOrigin.Crawler),
        new("date", "Date", "When the original was last changed; the time of the push when it is not pushed.", FieldOrigin.Both),
        new("documenttype", "Text", "What kind of document it is.", FieldOrigin.Both),
        new("filename", "Text", "The name of the file.", FieldOrigin.Both),
        new("filetype", "Text", "Derived from the file extension.", FieldOrigin.Service),
        new("foldingchild", "Text", "The children of an item in a thread.", FieldOrigin.Crawler),
        new("foldingcollection", "Text", "What the items of a thread have in common.", FieldOrigin.Crawler),
        new("foldingparent", "Text", "The parent of an item in a thread.", FieldOrigin.Crawler),
        new("indexeddate", "Date", "When it was last processed.", FieldOrigin.Service),
        new("language", "Text", "Detected in the body.", FieldOrigin.Both),
        new("mappingtype", "Text", "Which mapping rules apply to it.", FieldOrigin.Crawler),
        new("objecttype", "Text", "Which mapping rules apply to it.", FieldOrigin.Crawler),
        new("permanentid", "Text", "An ID that stays, for analytics.", FieldOrigin.Crawler),
        new("size", "Integer", "Bytes of the item.", FieldOrigin.Service),
        new("source", "Text", "The name of the source.", FieldOrigin.Service),
        new("sourcetype", "Text", "The type of the source.", FieldOrigin.Service),
        new("title", "Text", "What a result list shows; derived from the body when it is not pushed.", FieldOrigin.Both),
    ];

    private static readonly FrozenSet<string> Names = All.Select(field => field.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a metadata key ends up in a field without a mapping of one's own.</summary>
    public static bool Include(string key) => Names.Contains(key);
}
