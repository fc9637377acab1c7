using System.Text.Encodings.Web;
using System.Text.Json;

namespace Coveo.Push.Cli.Output;

/// <summary>JSON: one thing as an object, a list as an array, a feed as one object a line.</summary>
internal sealed class JsonResultWriter(Stream output) : ResultWriter
{
    // Names in any script stay readable; this goes to a terminal or a file, not into a web page.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public override void WriteOne(OutputRow row)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = Encoder }))
        {
            row.WriteTo(json);
        }

        EndLine();
    }

    public override async Task WriteListAsync(IAsyncEnumerable<OutputRow> rows, CancellationToken stop)
    {
        var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = Encoder });
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartArray();
            await foreach (var row in rows.WithCancellation(stop).ConfigureAwait(false))
            {
                row.WriteTo(json);
                await json.FlushAsync(stop).ConfigureAwait(false);
            }

            json.WriteEndArray();
        }

        EndLine();
    }

    public override async Task WriteFeedAsync(IAsyncEnumerable<OutputRow> rows, CancellationToken stop)
    {
        await foreach (var row in rows.WithCancellation(stop).ConfigureAwait(false))
        {
            var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder });
            await using (json.ConfigureAwait(false))
            {
                row.WriteTo(json);
            }

            EndLine();
        }
    }

    private void EndLine()
    {
        output.Write("\n"u8);
        output.Flush();
    }
}
