using System.Text;

namespace Coveo.Push.Cli.Inputs.Csv;

/// <summary>How a table becomes items.</summary>
internal sealed record CsvInputOptions
{
    /// <summary>The column with the item's ID; <see langword="null"/> for the one that is called so.</summary>
    public string? IdColumn { get; init; }

    /// <summary>What stands before each ID that is no URI by itself.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>What columns become: another key, <c>data</c>, or nothing.</summary>
    public IReadOnlyList<CsvColumnMapping> Mappings { get; init; } = [];

    /// <summary>What separates values; <see langword="null"/> for a tab in <c>.tsv</c> and a comma elsewhere.</summary>
    public string? Separator { get; init; }

    public Encoding Encoding { get; init; } = TextEncoding.Utf8;
}
