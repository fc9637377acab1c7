using System.Collections.Concurrent;

namespace Coveo.Push;

/// <summary>
/// Turns metadata keys into names that fields can have: a field is named with lower-case letters, digits and underscores, and metadata fills
/// the field of its own name (docs.coveo.com/en/115). Safe to use from many threads.
/// </summary>
/// <remarks>
/// Keys with a meaning of their own stay what they are: <c>documentId</c> and the others of an item, and those that every organization has a
/// field for, such as <c>clickableuri</c>, in whatever case they are written.
/// </remarks>
/// <example>
/// <code>
/// MetadataNaming.SnakeCase.Rename("Modified Date"); // modified_date
/// MetadataNaming.LowerCase.Rename("Modified Date"); // modifieddate
/// var renamed = document.WithMetadataNames(MetadataNaming.SnakeCase);
/// </code>
/// </example>
public sealed class MetadataNaming
{
    // Keys repeat from item to item; a crawler whose keys do not is no reason to keep them all.
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, string> _remembered = new(StringComparer.Ordinal);
    private readonly Func<string, string> _rename;

    /// <summary>Names by a rule of the caller's own.</summary>
    /// <param name="rename">Gives the name for a key. The same key must always get the same name. A key for which it is empty keeps its own.</param>
    public MetadataNaming(Func<string, string> rename)
    {
        ArgumentNullException.ThrowIfNull(rename);
        _rename = rename;
    }

    /// <summary>
    /// Small letters; everything but letters from A to Z, digits and underscores is dropped, and so are digits and underscores at the beginning:
    /// <c>Modified Date</c> becomes <c>modifieddate</c>. A key that can name a field stays as it is.
    /// </summary>
    public static MetadataNaming LowerCase { get; } = new(key => FieldName.IsValid(key) ? key : FieldName.LowerCase(key));

    /// <summary>
    /// Small letters with underscores between words: <c>Modified Date</c> and <c>modifiedDate</c> become <c>modified_date</c>. Digits and
    /// underscores at the beginning are dropped. A key that can name a field stays as it is.
    /// </summary>
    public static MetadataNaming SnakeCase { get; } = new(key => FieldName.IsValid(key) ? key : FieldName.SnakeCase(key));

    /// <summary>Names a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The name; the key itself where it has a meaning of its own, or where nothing of it could stay.</returns>
    public string Rename(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_remembered.TryGetValue(key, out var name))
        {
            return name;
        }

        name = DocumentKeys.IsReserved(key) ? key : StandardMetadata.NameOf(key) ?? (_rename(key) is { Length: > 0 } given ? given : key);
        if (_remembered.Count < MostRemembered)
        {
            _remembered.TryAdd(key, name);
        }

        return name;
    }
}
