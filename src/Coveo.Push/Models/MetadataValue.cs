using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Coveo.Push;

/// <summary>
/// The value of one metadata key: text, a truth value, a number, a date, or a list of those (docs.coveo.com/en/162). For stream sources
/// also a dictionary, or an object of the caller's own. Made by assignment; what may be missing can be assigned as it is,
/// <see langword="null"/> is no value.
/// </summary>
/// <example>
/// <code>
/// document.Metadata["price"] = 12.5m;
/// document.Metadata["discount"] = product.Discount; // a decimal?
/// document.Metadata["colors"] = ["blue", "white"];
/// document.Metadata["sizes"] = MetadataValue.List(product.Sizes); // an IReadOnlyList&lt;int&gt;
/// document.Metadata["size"] = MetadataValue.From(product.Size, ShopContext.Default.Size); // an enum, say
/// </code>
/// </example>
/// <remarks>A Push source takes no objects and no lists of lists: an item that has one is not pushed to it (<see cref="PushDocument.Validate()"/>).</remarks>
[CollectionBuilder(typeof(MetadataValue), nameof(List))]
public readonly partial struct MetadataValue : IEquatable<MetadataValue>
{
    private const byte Negative = 0x80;

    // A text, the items of a list, the members of a dictionary or JSON. Everything else lives in the numbers: no value needs a box.
    private readonly object? _reference;
    private readonly long _bits;
    private readonly int _highBits;
    private readonly byte _scale;

    private MetadataValue(MetadataValueKind kind, long bits, object? reference = null)
    {
        Kind = kind;
        _bits = bits;
        _reference = reference;
    }

    private MetadataValue(decimal value)
    {
#if NETSTANDARD2_0
        var parts = decimal.GetBits(value);
#else
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
#endif
        Kind = MetadataValueKind.Decimal;
        _bits = ((long)parts[1] << 32) | (uint)parts[0];
        _highBits = parts[2];
        _scale = (byte)(((parts[3] >> 16) & 0x7F) | (parts[3] < 0 ? Negative : 0));
    }

    /// <summary>What the value is.</summary>
    public MetadataValueKind Kind { get; }

    /// <inheritdoc/>
    public bool Equals(MetadataValue other) => Kind == other.Kind && Kind switch
    {
        MetadataValueKind.Text => Text == other.Text,
        MetadataValueKind.Decimal => Decimal == other.Decimal,
        MetadataValueKind.List => Items.AsSpan().SequenceEqual(other.Items),
        MetadataValueKind.Dictionary => HasMembersOf(other),
        MetadataValueKind.Json => Json.AsSpan().SequenceEqual(other.Json),
        _ => _bits == other._bits,
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MetadataValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Kind * 397) ^ Kind switch
    {
        MetadataValueKind.Text => StringComparer.Ordinal.GetHashCode(Text),
        MetadataValueKind.Decimal => Decimal.GetHashCode(),
        MetadataValueKind.List => Items.Length,
        MetadataValueKind.Dictionary => Members.Length,
        MetadataValueKind.Json => Json.Length,
        _ => _bits.GetHashCode(),
    };

    /// <summary>
    /// The value as text: dates and JSON in the form that is sent, lists with semicolons between, dictionaries as <c>{key=value;key=value}</c>.
    /// </summary>
    public override string ToString() => Kind switch
    {
        MetadataValueKind.Text => Text,
        MetadataValueKind.Boolean => Boolean ? "true" : "false",
        MetadataValueKind.Integer => Integer.ToString(CultureInfo.InvariantCulture),
        MetadataValueKind.Double => Double.ToString("R", CultureInfo.InvariantCulture),
        MetadataValueKind.Decimal => Decimal.ToString(CultureInfo.InvariantCulture),
        MetadataValueKind.Date => MetadataDate.Format(Date),
        MetadataValueKind.List => string.Join(";", Items),
        MetadataValueKind.Dictionary => $"{{{string.Join(";", Members.Select(member => $"{member.Key}={member.Value}"))}}}",
        MetadataValueKind.Json => Encoding.UTF8.GetString(Json),
        _ => "",
    };

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(MetadataValue left, MetadataValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(MetadataValue left, MetadataValue right) => !left.Equals(right);
}
