namespace Coveo.Push;

/// <summary>What a <see cref="MetadataValue"/> holds.</summary>
internal enum MetadataValueKind : byte
{
    /// <summary>Nothing: the key is left out of the item.</summary>
    None,
    Text,
    Boolean,
    Integer,
    UnsignedInteger,
    Double,
    Decimal,
    Date,
    List,
}
