using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Coveo.Push;

/// <summary>
/// The value of one metadata key: text, a truth value, a number, a date, or a list of those (docs.coveo.com/en/162). Made by
/// assignment: <c>document.Metadata["price"] = 12.5m</c>.
/// </summary>
/// <remarks>A Push source takes no objects and no lists of lists, so this type cannot hold them.</remarks>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The conversions are the way to make a value; From(...) overloads would say the same twice.")]
public readonly struct MetadataValue : IEquatable<MetadataValue>
{
    private readonly long _bits;
    private readonly object? _reference;

    private MetadataValue(MetadataValueKind kind, long bits, object? reference)
    {
        Kind = kind;
        _bits = bits;
        _reference = reference;
    }

    internal MetadataValueKind Kind { get; }

    /// <summary>Whether there is no value: such a key is left out of the item.</summary>
    public bool IsNone => Kind == MetadataValueKind.None;

    internal string Text => (string)_reference!;

    internal bool Boolean => _bits != 0;

    internal long Integer => _bits;

    internal ulong UnsignedInteger => unchecked((ulong)_bits);

    internal double Double => BitConverter.Int64BitsToDouble(_bits);

    internal decimal Decimal => (decimal)_reference!;

    internal DateTimeOffset Date => new(_bits, TimeSpan.Zero);

    internal IReadOnlyList<MetadataValue> Items => (IReadOnlyList<MetadataValue>)_reference!;

    /// <summary>A text; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(string? text) =>
        text is null ? default : new(MetadataValueKind.Text, 0, text);

    /// <summary>A truth value; the service keeps it in text fields.</summary>
    public static implicit operator MetadataValue(bool value) => new(MetadataValueKind.Boolean, value ? 1 : 0, null);

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(int value) => new(MetadataValueKind.Integer, value, null);

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(long value) => new(MetadataValueKind.Integer, value, null);

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(ulong value) => new(MetadataValueKind.UnsignedInteger, unchecked((long)value), null);

    /// <summary>A number. It must be finite: JSON has no infinity and no not-a-number.</summary>
    public static implicit operator MetadataValue(double value) => new(MetadataValueKind.Double, BitConverter.DoubleToInt64Bits(value), null);

    /// <summary>A number, kept exactly.</summary>
    public static implicit operator MetadataValue(decimal value) => new(MetadataValueKind.Decimal, 0, value);

    /// <summary>A date, sent in UTC with milliseconds: <c>2025-02-03T04:05:06.000Z</c>.</summary>
    public static implicit operator MetadataValue(DateTimeOffset value) => new(MetadataValueKind.Date, value.UtcTicks, null);

    /// <summary>A multi-value of texts.</summary>
    public static implicit operator MetadataValue(string[]? values) => values is null ? default : List(values.Select(value => (MetadataValue)value));

    /// <summary>A multi-value of whole numbers.</summary>
    public static implicit operator MetadataValue(int[]? values) => values is null ? default : List(values.Select(value => (MetadataValue)value));

    /// <summary>A multi-value of whole numbers.</summary>
    public static implicit operator MetadataValue(long[]? values) => values is null ? default : List(values.Select(value => (MetadataValue)value));

    /// <summary>A multi-value of numbers.</summary>
    public static implicit operator MetadataValue(double[]? values) => values is null ? default : List(values.Select(value => (MetadataValue)value));

    /// <summary>A multi-value of any of the simple kinds. Values that are none are left out.</summary>
    /// <param name="values">The values, in order.</param>
    /// <exception cref="ArgumentException">One of the values is itself a list: the service takes no lists of lists.</exception>
    public static MetadataValue List(IEnumerable<MetadataValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var items = values.Where(value => !value.IsNone).ToArray();
        return Array.Exists(items, value => value.Kind == MetadataValueKind.List)
            ? throw new ArgumentException("A metadata value is a list of lists. The service takes lists of texts, truth values, numbers and dates only.", nameof(values))
            : new MetadataValue(MetadataValueKind.List, 0, items);
    }

    /// <summary>A multi-value of texts.</summary>
    /// <param name="values">The texts, in order; those that are <see langword="null"/> are left out.</param>
    public static MetadataValue List(IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return List(values.Select(value => (MetadataValue)value));
    }

    /// <inheritdoc/>
    public bool Equals(MetadataValue other) =>
        Kind == other.Kind && _bits == other._bits
        && (Kind == MetadataValueKind.List ? Items.SequenceEqual(other.Items) : Equals(_reference, other._reference));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MetadataValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        ((int)Kind * 397) ^ _bits.GetHashCode() ^ (Kind == MetadataValueKind.List ? Items.Count : _reference?.GetHashCode() ?? 0);

    /// <summary>The value as text: dates in the form that is sent, lists with semicolons between.</summary>
    public override string ToString() => Kind switch
    {
        MetadataValueKind.Text => Text,
        MetadataValueKind.Boolean => Boolean ? "true" : "false",
        MetadataValueKind.Integer => Integer.ToString(CultureInfo.InvariantCulture),
        MetadataValueKind.UnsignedInteger => UnsignedInteger.ToString(CultureInfo.InvariantCulture),
        MetadataValueKind.Double => Double.ToString("R", CultureInfo.InvariantCulture),
        MetadataValueKind.Decimal => Decimal.ToString(CultureInfo.InvariantCulture),
        MetadataValueKind.Date => MetadataDate.Format(Date),
        MetadataValueKind.List => string.Join(";", Items),
        _ => "",
    };

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(MetadataValue left, MetadataValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(MetadataValue left, MetadataValue right) => !left.Equals(right);
}
