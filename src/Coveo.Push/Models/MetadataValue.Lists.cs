using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

public readonly partial struct MetadataValue
{
    /// <summary>A multi-value of texts; those that are <see langword="null"/> are left out.</summary>
    public static implicit operator MetadataValue(string[]? values) => values is null ? default : List(values);

    /// <summary>A multi-value of texts; those that are <see langword="null"/> are left out.</summary>
    [SuppressMessage("Design", "CA1002:Do not expose generic lists", Justification = "A conversion cannot start at an interface.")]
    public static implicit operator MetadataValue(List<string>? values) => values is null ? default : List(values);

    /// <summary>A multi-value of truth values.</summary>
    public static implicit operator MetadataValue(bool[]? values) => values is null ? default : ListOf(values, value => value);

    /// <summary>A multi-value of whole numbers.</summary>
    public static implicit operator MetadataValue(int[]? values) => values is null ? default : List(values);

    /// <summary>A multi-value of whole numbers.</summary>
    public static implicit operator MetadataValue(long[]? values) => values is null ? default : List(values);

    /// <summary>A multi-value of numbers.</summary>
    public static implicit operator MetadataValue(double[]? values) => values is null ? default : List(values);

    /// <summary>A multi-value of numbers, kept exactly.</summary>
    public static implicit operator MetadataValue(decimal[]? values) => values is null ? default : List(values);

    /// <summary>A multi-value of dates.</summary>
    public static implicit operator MetadataValue(DateTimeOffset[]? values) => values is null ? default : List(values);

    /// <summary>A multi-value of any of the simple kinds. Values that are none are left out. This is what <c>["a", "b"]</c> calls.</summary>
    /// <param name="values">The values, in order; they are copied.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">One of the values is itself a list: the service takes no lists of lists.</exception>
    public static MetadataValue List(ReadOnlySpan<MetadataValue> values) => ListOf(values.ToArray());

    /// <summary>A multi-value of any of the simple kinds. Values that are none are left out.</summary>
    /// <param name="values">The values, in order; they are copied.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">One of the values is itself a list: the service takes no lists of lists.</exception>
    public static MetadataValue List(IEnumerable<MetadataValue> values) => ListOf(values, value => value);

    /// <summary>A multi-value of texts.</summary>
    /// <param name="values">The texts, in order; they are copied, and those that are <see langword="null"/> are left out.</param>
    /// <returns>The value.</returns>
    public static MetadataValue List(IEnumerable<string?> values) => ListOf(values, value => value);

    /// <summary>A multi-value of texts of one character.</summary>
    /// <param name="values">The characters, in order; they are copied.</param>
    /// <returns>The value.</returns>
    // An array, because a string is a sequence of characters too, and is not meant as one.
    public static MetadataValue List(char[] values) => ListOf(values, value => value);

    /// <summary>A multi-value of whole numbers.</summary>
    /// <param name="values">The numbers, in order; they are copied.</param>
    /// <returns>The value.</returns>
    public static MetadataValue List(IEnumerable<int> values) => ListOf(values, value => value);

    /// <summary>A multi-value of whole numbers.</summary>
    /// <param name="values">The numbers, in order; they are copied.</param>
    /// <returns>The value.</returns>
    public static MetadataValue List(IEnumerable<long> values) => ListOf(values, value => value);

    /// <summary>A multi-value of numbers. They must be finite: JSON has no infinity and no not-a-number.</summary>
    /// <param name="values">The numbers, in order; they are copied.</param>
    /// <returns>The value.</returns>
    public static MetadataValue List(IEnumerable<double> values) => ListOf(values, value => value);

    /// <summary>A multi-value of numbers, kept exactly.</summary>
    /// <param name="values">The numbers, in order; they are copied.</param>
    /// <returns>The value.</returns>
    public static MetadataValue List(IEnumerable<decimal> values) => ListOf(values, value => value);

    /// <summary>A multi-value of dates, sent in UTC with milliseconds.</summary>
    /// <param name="values">The dates, in order; they are copied.</param>
    /// <returns>The value.</returns>
    public static MetadataValue List(IEnumerable<DateTimeOffset> values) => ListOf(values, value => value);

    private static MetadataValue ListOf<T>(IEnumerable<T> values, Func<T, MetadataValue> convert)
    {
        ArgumentNullException.ThrowIfNull(values);
        return ListOf(values.Select(convert).ToArray());
    }

    private static MetadataValue ListOf(MetadataValue[] values)
    {
        if (Array.Exists(values, value => value.Kind == MetadataValueKind.List))
        {
            throw new ArgumentException("A metadata value is a list of lists. The service takes lists of texts, truth values, numbers and dates only.", nameof(values));
        }

        var items = Array.Exists(values, value => value.IsNone) ? Array.FindAll(values, value => !value.IsNone) : values;
        return new MetadataValue(MetadataValueKind.List, (long)ContentsOf(items), items);
    }
}
