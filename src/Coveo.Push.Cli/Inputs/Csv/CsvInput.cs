using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Coveo.Push.Cli.Inputs.Csv;

/// <summary>A table: its first row names the columns, each other row is an item whose metadata are the cells that are not empty.</summary>
internal sealed class CsvInput(InputFile file, CsvInputOptions options) : IItemInput
{
    private const double LongestCell = 16_000_000;
    private const int BufferBytes = 64 * 1024;

    public string Name => file.Name;

    public long? TotalBytes => file.TotalBytes;

    public bool IsRepeatable => file.IsRepeatable;

    public long BytesRead => file.BytesRead;

    public long CurrentBytes { get; private set; }

    public async IAsyncEnumerable<InputEntry> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var opened = await file.OpenAsync(stop).ConfigureAwait(false);
        await using (opened.ConfigureAwait(false))
        {
            var (text, encoding) = await TextEncoding.DetectAsync(opened, options.Encoding, stop).ConfigureAwait(false);
            using var reader = new StreamReader(text, encoding, detectEncodingFromByteOrderMarks: false, BufferBytes, leaveOpen: true);
            using var rows = new CsvParser(reader, Configuration(), leaveOpen: true);
            var items = default(CsvItems);
            while (true)
            {
                InputProblem? broken = null;
                var isRow = false;
                try
                {
                    isRow = await rows.ReadAsync().ConfigureAwait(false);
                    stop.ThrowIfCancellationRequested();
                }
                catch (Exception unreadable) when (unreadable is DecoderFallbackException or CsvHelperException)
                {
                    broken = Unreadable(unreadable, rows);
                }

                if (broken is not null)
                {
                    yield return broken;
                    yield break;
                }

                if (!isRow)
                {
                    yield break;
                }

                if (items is null)
                {
                    items = new CsvItems(Name, CsvColumns.Of(Name, rows.Record!, options), options.IdPrefix);
                }
                else
                {
                    CurrentBytes = sizeof(char) * rows.Record!.Sum(cell => (long)cell.Length);
                    yield return items.Read(rows.Record!, rows.RawRow);
                }
            }
        }
    }

    private CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        Delimiter = options.Separator ?? (Name.Contains(".tsv", StringComparison.OrdinalIgnoreCase) ? "\t" : ","),
        BadDataFound = null,
        IgnoreBlankLines = true,
        MaxFieldSize = LongestCell,
        BufferSize = BufferBytes,
    };

    // What follows cannot be made out: where one character is wrong, or a quotation mark never closes, the rest is not to be trusted.
    private InputProblem Unreadable(Exception unreadable, CsvParser rows) => new(Name, unreadable switch
    {
        DecoderFallbackException => "The text is not in the encoding that it should be. State it with --encoding: utf-8, utf-16 or latin1. The rest of the file is not read.",
        MaxFieldSizeException => "A cell has more than 16,000,000 characters: probably a quotation mark was never closed. The rest of the file is not read.",
        _ => $"The table cannot be read on: {unreadable.Message.Split('\n')[0].Trim()} The rest of the file is not read.",
    })
    {
        Line = rows.RawRow + 1,
        EndsInput = true,
    };
}
