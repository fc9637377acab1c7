using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Inputs.Csv;

/// <summary>What a column becomes.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Key">The key of the item; empty to leave the column out.</param>
internal sealed record CsvColumnMapping(string Column, string Key)
{
    /// <param name="text"><c>column=key</c>.</param>
    /// <exception cref="UsageException">It is not of that form.</exception>
    public static CsvColumnMapping Parse(string text)
    {
        var mark = text.LastIndexOf('=');
        return mark > 0
            ? new CsvColumnMapping(text[..mark].Trim(), text[(mark + 1)..].Trim())
            : throw new UsageException($"--map must be COLUMN=KEY (or COLUMN= to leave it out), but is '{text}'.");
    }
}
