using System.Globalization;

namespace Coveo.Push.Emulator.Fields;

/// <summary>The date patterns of docs.coveo.com/en/162, and ISO 8601 as the official clients send it. Without a zone it is UTC.</summary>
internal static class FieldDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy/MM/dd HH:mm:ss",
        "d MMM yy HH:mm:ss", "d MMM yyyy HH:mm:ss", "dd-MMM-yy HH:mm:ss", "MM/dd/yy HH:mm:ss", "MMM d HH:mm:ss yyyy", "MMM d yyyy h:mmtt",
    ];

    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    // The zones of RFC 822, whose dates these are.
    private static readonly (string Name, int Hours)[] Zones =
    [
        (" GMT", 0), (" UTC", 0), (" EST", -5), (" EDT", -4), (" CST", -6), (" CDT", -5), (" MST", -7), (" MDT", -6), (" PST", -8), (" PDT", -7),
    ];

    /// <returns>Unix milliseconds, or <see langword="null"/> when it is no such date.</returns>
    public static long? Read(string text)
    {
        var (rest, hours) = WithoutZone(WithoutDay(text.Trim()));
        return DateTimeOffset.TryParseExact(rest, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.ToUnixTimeMilliseconds() - (hours * 60L * 60 * 1000)
            : null;
    }

    // A sample of the documentation has the wrong day of the week: it is not looked at.
    private static string WithoutDay(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Array.Exists(Days, day => text.StartsWith(day, StringComparison.OrdinalIgnoreCase)) ? text[(space + 1)..] : text;
    }

    private static (string Text, int Hours) WithoutZone(string text)
    {
        foreach (var (name, hours) in Zones)
        {
            if (text.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return (text[..^name.Length], hours);
            }
        }

        return (text, 0);
    }
}
