using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>
/// A JSON file: an array of items, one item, or the body of a batch with <c>addOrUpdate</c> and <c>delete</c>. Read element by element: the file may be
/// larger than the memory. What is no JSON ends it, as nothing behind it can be made out.
/// </summary>
internal sealed class JsonInput(InputFile file, Encoding encoding) : IItemInput
{
    private readonly JsonItemParser _parser = new();
    private JsonElements? _elements;

    public string Name => file.Name;

    public long? TotalBytes => file.TotalBytes;

    public bool IsRepeatable => file.IsRepeatable;

    public long BytesRead => file.BytesRead;

    public long CurrentBytes => _elements?.Current.Length ?? 0;

    public byte[] CurrentJson => _elements?.Current.ToArray() ?? [];

    public async IAsyncEnumerable<InputEntry> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var opened = await file.OpenAsync(stop).ConfigureAwait(false);
        await using (opened.ConfigureAwait(false))
        {
            using var elements = new JsonElements(await TextEncoding.ToUtf8Async(opened, encoding, Name, stop).ConfigureAwait(false));
            _elements = elements;
            while (true)
            {
                InputEntry? entry = null;
                var isLast = false;
                try
                {
                    isLast = !await elements.MoveNextAsync(stop).ConfigureAwait(false);
                    entry = isLast ? default(InputEntry?) : Parse(elements);
                }
                catch (JsonException broken)
                {
                    isLast = true;
                    entry = new InputProblem(Name, JsonInputLimits.Broken(broken) + " The rest of the file is not read.")
                    {
                        Line = broken.LineNumber + 1,
                        Column = broken.BytePositionInLine + 1,
                        EndsInput = true,
                    };
                }
                catch (InvalidOperationException)
                {
                    // The first key tells what the file holds; Parse says so of the items themselves.
                    isLast = true;
                    entry = new InputProblem(Name, "The file is not in UTF-8, or holds half of a character. State its encoding with --encoding, for example latin1. The rest of the file is not read.") { Line = elements.Line, EndsInput = true };
                }
                catch (JsonItemException wrong)
                {
                    isLast = true;
                    entry = new InputProblem(Name, wrong.Message + " The rest of the file is not read.") { Line = elements.Line, EndsInput = true };
                }

                if (entry is { } found)
                {
                    yield return found;
                }

                if (isLast)
                {
                    yield break;
                }
            }
        }
    }

    private InputEntry Parse(JsonElements elements)
    {
        try
        {
            return elements.IsDeletion ? JsonItemParser.ParseDeletion(elements.Current) : _parser.Parse(elements.Current);
        }
        catch (JsonItemException wrong)
        {
            var (line, column) = elements.PlaceOf(wrong.Offset);
            return new InputProblem(Name, wrong.Message) { Line = line, Column = column, DocumentId = wrong.DocumentId };
        }
        catch (InvalidOperationException)
        {
            return new InputProblem(Name, "The item is not in UTF-8. State the encoding of the file with --encoding, for example latin1.") { Line = elements.Line };
        }
    }
}
