using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Inputs.Csv;

/// <summary>What each column of a table becomes, found out once from its first row.</summary>
internal sealed class CsvColumns
{
    private static readonly string[] IdNames = ["documentId", "uri", "url", "id"];

    private readonly string[] _keys;

    private CsvColumns(string[] keys, int id) => (_keys, Id) = (keys, id);

    public int Count => _keys.Length;

    /// <summary>The column with the ID.</summary>
    public int Id { get; }

    /// <summary>The key that a column becomes; empty for none.</summary>
    /// <param name="column">The column, counted from 0.</param>
    public string KeyOf(int column) => _keys[column];

    /// <param name="input">The table's name.</param>
    /// <param name="names">Its first row.</param>
    /// <param name="options">What the command line says.</param>
    /// <exception cref="UsageException">They do not fit together.</exception>
    public static CsvColumns Of(string input, IReadOnlyList<string> names, CsvInputOptions options)
    {
        var trimmed = names.Select(name => name.Trim()).ToArray();
        var twice = trimmed.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new UsageException($"{input}: the column '{twice.Key}' is there twice. The service takes each key once, whatever its case: rename one.");
        }

        var keys = (string[])trimmed.Clone();
        foreach (var mapping in options.Mappings)
        {
            keys[IndexOf(input, trimmed, mapping.Column, "--map")] = mapping.Key;
        }

        return new CsvColumns(keys, options.IdColumn is { } stated ? IndexOf(input, trimmed, stated, "--id-column") : FindId(input, trimmed));
    }

    private static int FindId(string input, string[] names)
    {
        foreach (var name in IdNames)
        {
            var index = Array.FindIndex(names, candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
            {
                return index;
            }
        }

        throw new UsageException($"{input}: no column is called documentId, uri, url or id. Name the one that holds the item's ID with --id-column; there are: {Shown(names)}.");
    }

    private static int IndexOf(string input, string[] names, string name, string option)
    {
        var index = Array.FindIndex(names, candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index : throw new UsageException($"{input}: {option} names the column '{name}', which is not there. There are: {Shown(names)}.");
    }

    private static string Shown(string[] names) => string.Join(", ", names);
}
