using System.Text.RegularExpressions;

namespace Coveo.Push.Cli.Tests.Running;

/// <summary>Output with words in place of what differs from run to run: IDs and times.</summary>
internal static partial class MaskedOutput
{
    /// <param name="text">The output.</param>
    public static string Masked(this string text)
    {
        text = Times().Replace(text, "TIME");
        text = Guids().Replace(text, "GUID");
        text = SourceIds().Replace(text, "SOURCE");
        return OrderingIds().Replace(text, "ORDERING");
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z")]
    private static partial Regex Times();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();

    [GeneratedRegex("emulatororg-[a-z2-9]{20,}")]
    private static partial Regex SourceIds();

    [GeneratedRegex(@"\b1\d{12}\b")]
    private static partial Regex OrderingIds();
}
