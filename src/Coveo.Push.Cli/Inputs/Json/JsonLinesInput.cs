using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>JSON Lines: an item a line. A line that is none is told with its place, and the next one is read.</summary>
internal sealed class JsonLinesInput(InputFile file, Encoding encoding) : IItemInput
{
    private const int BufferBytes = 256 * 1024;
    private const byte LineEnd = (byte)'\n';

    private readonly JsonItemParser _parser = new();
    private long _line;
    private ReadOnlySequence<byte> _current;

    public string Name => file.Name;

    public long? TotalBytes => file.TotalBytes;

    public bool IsRepeatable => file.IsRepeatable;

    public long BytesRead => file.BytesRead;

    public long CurrentBytes => _current.Length;

    public byte[] CurrentJson => _current.ToArray();

    public async IAsyncEnumerable<InputEntry> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        _line = 0;
        var opened = await file.OpenAsync(stop).ConfigureAwait(false);
        await using (opened.ConfigureAwait(false))
        {
            var lines = PipeReader.Create(await TextEncoding.ToUtf8Async(opened, encoding, Name, stop).ConfigureAwait(false), new StreamPipeReaderOptions(bufferSize: BufferBytes, minimumReadSize: BufferBytes / 2, leaveOpen: true));
            var skips = false;
            while (true)
            {
                var read = await lines.ReadAsync(stop).ConfigureAwait(false);
                var rest = read.Buffer;
                while (TakeLine(ref rest, read.IsCompleted, out var line))
                {
                    if (skips)
                    {
                        skips = false;
                    }
                    else if (Parse(line) is { } entry)
                    {
                        yield return entry;
                    }
                }

                if (rest.Length > JsonInputLimits.LongestItem)
                {
                    if (!skips)
                    {
                        skips = true;
                        yield return new InputProblem(Name, JsonInputLimits.TooLong) { Line = _line + 1 };
                    }

                    rest = rest.Slice(rest.End);
                }

                lines.AdvanceTo(rest.Start, read.Buffer.End);
                if (read.IsCompleted)
                {
                    break;
                }
            }

            await lines.CompleteAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Takes the next line off; the last one may lack its end.</summary>
    private static bool TakeLine(ref ReadOnlySequence<byte> rest, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf(LineEnd) is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        line = rest;
        rest = isLast ? rest.Slice(rest.End) : rest;
        return isLast && !line.IsEmpty;
    }

    private InputEntry? Parse(in ReadOnlySequence<byte> line)
    {
        _line++;
        _current = line;
        if (line.IsSingleSegment)
        {
            return Parse(line.FirstSpan);
        }

        var copy = ArrayPool<byte>.Shared.Rent((int)line.Length);
        try
        {
            line.CopyTo(copy);
            return Parse(copy.AsSpan(0, (int)line.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private InputEntry? Parse(ReadOnlySpan<byte> line)
    {
        // An empty line is none; the last one is often empty.
        if (line.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        try
        {
            return _parser.Parse(line);
        }
        catch (JsonException broken)
        {
            return new InputProblem(Name, JsonInputLimits.Broken(broken)) { Line = _line, Column = broken.BytePositionInLine + 1 };
        }
        catch (JsonItemException wrong)
        {
            return new InputProblem(Name, wrong.Message) { Line = _line, Column = wrong.Offset + 1, DocumentId = wrong.DocumentId };
        }
        catch (InvalidOperationException)
        {
            // The reader finds text that is no UTF-8 when it is read, and says no place.
            return new InputProblem(Name, "The line is not in UTF-8. State its encoding with --encoding, for example latin1.") { Line = _line };
        }
    }
}
