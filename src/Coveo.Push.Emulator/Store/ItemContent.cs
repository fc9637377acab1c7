using Coveo.Push.Emulator.Mappings;

namespace Coveo.Push.Emulator.Store;

/// <summary>An item as it goes into the index.</summary>
/// <param name="Title">What a result list shows.</param>
/// <param name="FileExtension">With its dot.</param>
/// <param name="ParentId">As pushed.</param>
/// <param name="PermissionsJson">As pushed.</param>
/// <param name="MetadataJson">One JSON object.</param>
/// <param name="MetadataText">The words in the values.</param>
/// <param name="BodyUtf8">The words in the body.</param>
/// <param name="Size">Bytes of the decoded body.</param>
internal sealed record ItemContent(
    string Title,
    string? FileExtension,
    string? ParentId,
    string? PermissionsJson,
    string MetadataJson,
    string MetadataText,
    byte[] BodyUtf8,
    long Size)
{
    /// <summary>Gets the start of the body as pushed, in UTF-8, where it is HTML: to be shown, not to be searched.</summary>
    public byte[]? Html { get; init; }

    /// <summary>Gets the fields that metadata has filled, as a JSON object in UTF-8; nothing before the mapping stage.</summary>
    public byte[]? FieldsUtf8 { get; init; }

    /// <summary>Gets the metadata keys that got into no field, as a JSON array in UTF-8.</summary>
    public byte[]? UnmappedUtf8 { get; init; }

    /// <summary>Gets a value indicating whether a body was pushed, and be it an empty one. Of no importance where an item is replaced as a whole.</summary>
    public bool HasBody { get; init; } = true;

    /// <summary>Gets about how many bytes of memory this takes.</summary>
    public long HeldBytes =>
        BodyUtf8.Length
        + (Html?.Length ?? 0)
        + (sizeof(char) * ((long)Title.Length + MetadataJson.Length + MetadataText.Length + (PermissionsJson?.Length ?? 0)));

    /// <summary>The same after the mapping stage.</summary>
    public ItemContent With(MappedItem mapped) =>
        this with { Title = mapped.Title ?? Title, FieldsUtf8 = mapped.Fields, UnmappedUtf8 = mapped.Unmapped };
}
