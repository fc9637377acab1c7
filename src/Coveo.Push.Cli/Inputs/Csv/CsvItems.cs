using System.Globalization;

namespace Coveo.Push.Cli.Inputs.Csv;

/// <summary>Makes items of the rows of a table.</summary>
internal sealed class CsvItems(string input, CsvColumns columns, string? idPrefix)
{
    /// <param name="cells">The row.</param>
    /// <param name="line">The line on which it ends.</param>
    public InputEntry Read(string[] cells, long line)
    {
        if (cells.Length != columns.Count)
        {
            return new InputProblem(input, string.Create(CultureInfo.InvariantCulture, $"The row has {cells.Length} cells, but the first row names {columns.Count} columns."))
            {
                Line = line,
                DocumentId = cells.Length > columns.Id ? cells[columns.Id] : null,
            };
        }

        var id = cells[columns.Id].Trim();
        if (id.Length == 0)
        {
            return new InputProblem(input, "The row has no ID.") { Line = line };
        }

        var document = new PushDocument(idPrefix + id);
        for (var column = 0; column < cells.Length; column++)
        {
            var key = columns.KeyOf(column);
            if (column == columns.Id || key.Length == 0 || cells[column].Length == 0)
            {
                continue;
            }

            if (!TrySetProperty(document, key, cells[column]))
            {
                document.Metadata[key] = cells[column];
            }
        }

        return document;
    }

    private static bool TrySetProperty(PushDocument document, string key, string cell)
    {
        switch (key.ToUpperInvariant())
        {
            case "DATA":
                document.Body = DocumentBody.FromText(cell);
                return true;
            case "FILEEXTENSION":
                document.FileExtension = cell;
                return true;
            case "PARENTID":
                document.ParentId = cell;
                return true;
            default:
                return false;
        }
    }
}
