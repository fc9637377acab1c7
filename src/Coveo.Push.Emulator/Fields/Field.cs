using System.Text.Json;

namespace Coveo.Push.Emulator.Fields;

/// <summary>A field of the index.</summary>
/// <param name="Name">Unique in the organization; see <see cref="FieldName"/>.</param>
/// <param name="Type">One of <see cref="FieldType"/>.</param>
internal sealed record Field(string Name, string Type)
{
    public const string DefaultSeparator = ";";

    public string? Description { get; init; }

    public string? Label { get; init; }

    public string? DateFormat { get; init; }

    /// <summary>Gets what stands between the values where several are pushed as one text.</summary>
    public string Separator { get; init; } = DefaultSeparator;

    public FieldTraits Traits { get; init; } = FieldTraits.Default;

    public IReadOnlyList<string>? ProjectIds { get; init; }

    /// <summary>Gets whether every organization has it: it can be neither changed nor deleted.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Gets whether the service has a value for it, which is not taken from metadata of the same name.</summary>
    public bool IsSetByService { get; init; }

    /// <summary>Gets the name, ready to be written.</summary>
    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(Name);

    public bool HasManyValues => (Traits & (FieldTraits.MultiValueFacet | FieldTraits.HierarchicalFacet)) != FieldTraits.None;

    public bool IsDictionary => Has(FieldTraits.KeyValue);

    public bool Has(FieldTraits trait) => (Traits & trait) != FieldTraits.None;
}
