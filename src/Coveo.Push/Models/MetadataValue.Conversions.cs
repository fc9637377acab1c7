using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Coveo.Push;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The conversions are the way to make a value; From(...) overloads would say the same twice.")]
public readonly partial struct MetadataValue
{
    /// <summary>A text; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(string? text) => text is null ? default : new(MetadataValueKind.Text, 0, text);

    /// <summary>A text: the URI as it was written, not normalised; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(Uri? uri) => uri?.OriginalString;

    /// <summary>A text: <c>0f8fad5b-d9cb-469f-a165-70867728950e</c>.</summary>
    public static implicit operator MetadataValue(Guid id) => id.ToString("D");

    /// <summary>A text of one character.</summary>
    public static implicit operator MetadataValue(char value) => value.ToString();

    /// <summary>A truth value; the service keeps it in text fields.</summary>
    public static implicit operator MetadataValue(bool value) => new(MetadataValueKind.Boolean, value ? 1 : 0);

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(byte value) => (long)value;

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(sbyte value) => (long)value;

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(short value) => (long)value;

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(ushort value) => (long)value;

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(int value) => (long)value;

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(uint value) => (long)value;

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(long value) => new(MetadataValueKind.Integer, value);

    /// <summary>A whole number.</summary>
    public static implicit operator MetadataValue(ulong value) => value <= long.MaxValue ? new(MetadataValueKind.Integer, (long)value) : new((decimal)value);

    /// <summary>A number, as it reads: <c>0.1f</c> is sent as 0.1. It must be finite: JSON has no infinity and no not-a-number.</summary>
    public static implicit operator MetadataValue(float value) =>
        double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A number. It must be finite: JSON has no infinity and no not-a-number.</summary>
    public static implicit operator MetadataValue(double value) => new(MetadataValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A number, kept exactly.</summary>
    public static implicit operator MetadataValue(decimal value) => new(value);

    /// <summary>A date, sent in UTC with milliseconds: <c>2025-02-03T04:05:06.000Z</c>.</summary>
    public static implicit operator MetadataValue(DateTimeOffset value) => new(MetadataValueKind.Date, value.UtcTicks);

    /// <summary>A date that is in UTC or local time, sent as a <see cref="DateTimeOffset"/> is.</summary>
    /// <exception cref="ArgumentException">The date does not say which time it is in: its kind is unspecified.</exception>
    public static implicit operator MetadataValue(DateTime value) => MetadataDate.Instant(value);

    /// <summary>A text of one character; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(char? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A truth value; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(bool? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A whole number; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(byte? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A whole number; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(sbyte? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A whole number; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(short? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A whole number; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(ushort? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A whole number; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(uint? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A whole number; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(int? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A whole number; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(long? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A whole number; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(ulong? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A number, as it reads; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(float? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A number; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(double? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A number, kept exactly; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(decimal? value) => value is { } present ? present : default(MetadataValue);

    /// <summary>A date; <see langword="null"/> is no value.</summary>
    public static implicit operator MetadataValue(DateTimeOffset? value) => value is { } present ? present : default(MetadataValue);
}
