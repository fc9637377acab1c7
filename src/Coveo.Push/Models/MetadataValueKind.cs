using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

/// <summary>What a <see cref="MetadataValue"/> holds.</summary>
[SuppressMessage("Naming", "CA1720:Identifiers should not contain type names", Justification = "A number is of the kind of the type it was made from.")]
public enum MetadataValueKind : byte
{
    /// <summary>Nothing: the key is left out of the item.</summary>
    None,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>A decimal number, kept digit by digit; also a whole number above <see cref="long.MaxValue"/>.</summary>
    Decimal,

    /// <summary>An instant.</summary>
    Date,

    /// <summary>A multi-value: any number of the kinds above.</summary>
    List,

    /// <summary>Keys of its own with a value each, for stream sources.</summary>
    Dictionary,

    /// <summary>An object, or a list of objects or lists, as a serializer wrote it: for stream sources. Also a number that no other kind can hold.</summary>
    Json,
}
