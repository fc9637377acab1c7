namespace Coveo.Push;

/// <summary>The keys that every organization has a field for, or that the service fills by itself (docs.coveo.com/en/1965).</summary>
internal static class StandardMetadata
{
    private static readonly Dictionary<string, string> Keys = new[]
    {
        "title", "author", "date", "clickableuri", "filetype", "indexeddate", "size", "source", "language", "documenttype", "filename", "sourcetype",
        "foldingcollection", "foldingparent", "foldingchild", "objecttype", "mappingtype",
    }.ToDictionary(key => key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The key as its field is named, whatever the case it is given in; <see langword="null"/> for a key of the caller's own.</summary>
    public static string? NameOf(string key) => Keys.TryGetValue(key, out var name) ? name : null;
}
