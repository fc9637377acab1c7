using System.Collections;
using System.Globalization;

namespace Coveo.Push.Docs.Tests.Reference.Options;

/// <summary>What the comments say of options, and with them the reference, is what the code does.</summary>
public class OptionsTests
{
    [Fact]
    public void Every_option_says_what_it_is_for_and_what_its_default_is() =>
        (from option in Every()
         where option.Meaning.Length == 0 || (option.DefaultWords.Length == 0 && !option.RangeWords.StartsWith("Required", StringComparison.Ordinal))
         select option.ToString()).Should().BeEmpty("the comment has a summary, and a value with the words 'The default is …'");

    [Fact]
    public void Every_default_is_the_one_that_is_stated() =>
        (from option in Every()
         let value = option.DefaultValueWords
         where value.Length > 0 && !IsStated(option.Default, value)
         select $"{option}: the comment says {value}, and the default is {option.Default}").Should().BeEmpty();

    [Fact]
    public void Every_bound_is_where_it_is_stated()
    {
        var stated = (from option in Every()
                      where OptionChecks.Has(option.Owner)
                      let bounds = WrittenBounds.Read(option.RangeWords)
                      where bounds is not null && option.Property.CanWrite && IsQuantity(option.Property.PropertyType)
                      select (option, bounds)).ToList();

        stated.Should().HaveCountGreaterThan(30);
        stated.SelectMany(option => Problems(option.option, option.bounds)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("10,000 to 256,000,000, what a file container holds", 10_000L, 256_000_000L)]
    [InlineData("1 millisecond to 1 minute", 10_000L, 600_000_000L)]
    [InlineData("Zero to 1 second, not above", 0L, 10_000_000L)]
    [InlineData("Bytes, from 1 to 2 MiB", 1L, 2_097_152L)]
    [InlineData("Whole minutes, 0 to 2 of them", 0L, 1_200_000_000L)]
    [InlineData("0, for a crawl that is not verified, to 50", 0L, 50L)]
    [InlineData("0 to 1", 0L, 1L)]
    [InlineData("At least 1", 1, null)]
    [InlineData("1 or more", 1, null)]
    [InlineData("One second at least", 10_000_000, null)]
    public void Bounds_are_read_from_words(string words, long least, long? most) =>
        WrittenBounds.Read(words).Should().Be(new WrittenBounds(least, most));

    private static IEnumerable<OptionEntry> Every() => OptionTypes.All.SelectMany(OptionEntry.Of);

    private static IEnumerable<string> Problems(OptionEntry option, WrittenBounds bounds)
    {
        var step = Step(option.Property.PropertyType);
        if (!OptionChecks.Refuses(option, Value(option, bounds.Least - step)))
        {
            yield return $"{option} may be less than stated, {bounds.Least}";
        }

        if (bounds.Most is { } most && !IsLargest(option, most) && !OptionChecks.Refuses(option, Value(option, most + step)))
        {
            yield return $"{option} may be more than stated, {most}";
        }

        // Where another option has a say, a value within the bounds may still be refused.
        if (option.RangeWords.Contains("not below", StringComparison.Ordinal) || option.RangeWords.Contains("not above", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var value in new[] { bounds.Least, bounds.Most ?? bounds.Least })
        {
            if (OptionChecks.Refuses(option, Value(option, value)))
            {
                yield return $"{option} may not be {value}, which is within what is stated";
            }
        }
    }

    private static bool IsLargest(OptionEntry option, decimal value) => option.Property.PropertyType == typeof(int) && value == int.MaxValue;

    private static bool IsQuantity(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(int) || plain == typeof(long) || plain == typeof(double) || plain == typeof(TimeSpan));

    private static decimal Step(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(double) ? 0.001m : 1;

    private static object Value(OptionEntry option, decimal value)
    {
        var type = Nullable.GetUnderlyingType(option.Property.PropertyType) ?? option.Property.PropertyType;
        return type == typeof(TimeSpan) ? TimeSpan.FromTicks((long)value) : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    private static bool IsStated(object? value, string words) => value switch
    {
        null => words == "`null`",
        "" => words is "empty",
        bool truth => words == (truth ? "`true`" : "`false`"),
        Enum => words.EndsWith($"{value}`", StringComparison.Ordinal),
        TimeSpan time => words == "zero" ? time == TimeSpan.Zero : WrittenBounds.Number(words) == time.Ticks,
        int or long or double => WrittenBounds.Number(words) == Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        ICollection list => list.Count == 0 && words is "none" or "empty",
        _ => words.Length > 0,
    };
}
