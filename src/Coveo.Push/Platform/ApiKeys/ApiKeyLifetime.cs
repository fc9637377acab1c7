using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Coveo.Push.Platform;

/// <summary>How long an API key is valid: a duration of ISO 8601, such as <c>P1Y</c>.</summary>
public sealed record ApiKeyLifetime
{
    private static readonly Regex Duration = new(
        "^P(?=[0-9T])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private readonly string _text;

    private ApiKeyLifetime(string text) => _text = text;

    /// <summary>Calendar years.</summary>
    /// <param name="count">How many; 1 or more.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static ApiKeyLifetime Years(int count) => Of(count, "Y");

    /// <summary>Calendar months.</summary>
    /// <param name="count">How many; 1 or more.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static ApiKeyLifetime Months(int count) => Of(count, "M");

    /// <summary>Days.</summary>
    /// <param name="count">How many; 1 or more.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static ApiKeyLifetime Days(int count) => Of(count, "D");

    /// <summary>A time span, in whole seconds.</summary>
    /// <param name="span">How long.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is below a second, or has a fraction of one.</exception>
    public static ApiKeyLifetime From(TimeSpan span) => span >= TimeSpan.FromSeconds(1) && span.Ticks % TimeSpan.TicksPerSecond == 0
        ? new ApiKeyLifetime(XmlConvert.ToString(span))
        : throw new ArgumentOutOfRangeException(nameof(span), span, $"An API key cannot be valid for {span}. Give it one or more whole seconds.");

    /// <summary>Reads a duration of ISO 8601.</summary>
    /// <param name="text">Such as <c>P1Y</c>, <c>P6M</c> or <c>P30DT12H</c>, in whole numbers.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentException">It is none, or none that lasts.</exception>
    public static ApiKeyLifetime Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Duration.IsMatch(text) && text.Any(c => c is >= '1' and <= '9')
            ? new ApiKeyLifetime(text)
            : throw new ArgumentException($"'{MessageText.Show(text)}' is no lifetime of an API key. Give a duration of ISO 8601 in whole numbers, such as P1Y, P6M or P30D.", nameof(text));
    }

    /// <summary>The duration of ISO 8601.</summary>
    public override string ToString() => _text;

    private static ApiKeyLifetime Of(int count, string unit) => count >= 1
        ? new ApiKeyLifetime("P" + count.ToString(CultureInfo.InvariantCulture) + unit)
        : throw new ArgumentOutOfRangeException(nameof(count), count, $"An API key cannot be valid for {count}. Give it 1 or more; leave the lifetime out for one that does not end.");
}
