using System.Globalization;

namespace Coveo.Push.Soak.Faults;

/// <summary>The faults of a kind of weather, as the emulator reads them. None makes it lose what it has accepted: that has a lane of its own.</summary>
internal static class WeatherFaults
{
    private const string Html = "<html><h1>Sign in</h1></html>";

    /// <summary>What goes wrong, and how often in comparison.</summary>
    private static readonly (string Fault, double Weight)[] Mixed =
    [
        (""" "kind":"status","status":500,"route":"*" """, 2),
        (""" "kind":"status","status":503,"route":"*" """, 2),
        (""" "kind":"status","status":503,"retryAfter":"1","route":"/push/*" """, 0.3),
        (""" "kind":"status","status":429,"route":"/push/*" """, 1),
        (""" "kind":"status","status":429,"retryAfter":"1","route":"/push/*" """, 0.3),
        (""" "kind":"status","status":403,"route":"/s3/*" """, 0.3),
        (""" "kind":"status","status":400,"errorCode":"INVALID_PARAMETER","route":"PUT */batch" """, 0.1),
        (""" "kind":"html","route":"/push/*" """, 1),
        ($$""" "kind":"html","status":200,"body":"{{Html}}","route":"/push/*" """, 1),
        (""" "kind":"s3","route":"/s3/*" """, 2),
        (""" "kind":"resetBeforeBody","route":"*" """, 2),
        (""" "kind":"resetAfterBody","route":"*" """, 2),
        (""" "kind":"resetAfterBody","route":"PUT */batch" """, 2),
        (""" "kind":"truncatedBody","route":"*" """, 2),
        (""" "kind":"latency","latencyMilliseconds":150,"route":"*" """, 2),
        (""" "kind":"latency","latencyMilliseconds":700,"route":"*" """, 0.5),
        (""" "kind":"expiredContainer","route":"/s3/*" """, 0.5),
        (""" "kind":"duplicateBatch" """, 1),
    ];

    public static IReadOnlyList<string> Of(WeatherKind kind, Random random, DateTimeOffset now) => kind switch
    {
        WeatherKind.Breeze => [.. Of(0.002, random), Slow(random)],
        WeatherKind.Storm => [.. Of(0.01, random)],
        WeatherKind.Throttling =>
        [
            Of(""" "kind":"status","status":429,"retryAfter":"1","route":"/push/*" """, 0.02, random),
            Of($$""" "kind":"status","status":429,"retryAfter":"{{now.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture)}}","route":"/push/*" """, 0.02, random),
            Of(""" "kind":"status","status":429,"route":"/push/*" """, 0.1, random),
        ],
        WeatherKind.Outage => [Of(""" "kind":"status","status":503,"route":"*" """, 1, random)],
        _ => [],
    };

    private static IEnumerable<string> Of(double probability, Random random) => Mixed.Select(mixed => Of(mixed.Fault, probability * mixed.Weight, random));

    private static string Of(string fault, double probability, Random random) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{{{fault}},"probability":{{probability}},"seed":{{random.Next()}}}""");

    /// <summary>One call that takes longer than an attempt may.</summary>
    private static string Slow(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"kind":"latency","latencyMilliseconds":12000,"route":"*","times":1,"after":{{random.Next(2000)}}}""");
}
