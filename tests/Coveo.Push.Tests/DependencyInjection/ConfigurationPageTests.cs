using System.Globalization;
using System.Reflection;

namespace Coveo.Push.Tests.DependencyInjection;

/// <summary>Compares docs/guides/configuration.md with the code.</summary>
public class ConfigurationPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "configuration.md"));

    [Fact]
    public void Every_option_is_on_the_page() =>
        Rows().Select(row => row.Key).Should().BeEquivalentTo(
            from option in Options(new CoveoPushOptions())
            select option.Path);

    [Fact]
    public void Defaults_and_bounds_are_those_of_the_code()
    {
        var options = Options(new CoveoPushOptions()).ToDictionary(option => option.Path);
        foreach (var (key, standard, range) in Rows())
        {
            var option = options[key];
            standard.Should().Be(Text(option.Default), key);
            if (option.Property.GetCustomAttribute<TimeSpanRangeAttribute>() is { } time)
            {
                range.Should().StartWith($"`{time.Minimum}` to `{time.Maximum}`", key);
            }

            if (option.Property.GetCustomAttribute<NumberRangeAttribute>() is { } number)
            {
                range.Should().StartWith(number.Maximum == int.MaxValue ? $"`{number.Minimum}` or more" : $"`{number.Minimum}` to `{number.Maximum}`", key);
            }
        }
    }

    private static IEnumerable<(string Key, string Default, string Range)> Rows() =>
        from line in Page.Split('\n')
        where line.StartsWith("| `", StringComparison.Ordinal) && !line.StartsWith("| `HttpClient`", StringComparison.Ordinal) && !line.StartsWith("| `UploadHttpClient`", StringComparison.Ordinal)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        select (cells[1].Trim('`').Replace('.', ':'), cells[2].Trim('`'), cells[3]);

    private static IEnumerable<(string Path, PropertyInfo Property, object? Default)> Options(object options, string path = "") =>
        from property in options.GetType().GetProperties()
        let value = property.GetValue(options)
        from option in value is TimeoutOptions or RetryOptions or ThrottleOptions or BatchOptions ? Options(value, property.Name + ":") : [(path + property.Name, property, value)]
        select option;

    private static string Text(object? value) => value switch
    {
        null or "" => "–",
        CoveoRegion region => RegionTable.Row(region).ShortName,
        CoveoEnvironment environment => RegionTable.Row(environment).Names[0],
        TimeProvider => "TimeProvider.System",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
