using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Coveo.Push.Cli.Inputs;
using Coveo.Push.Cli.Inputs.Json;

namespace Coveo.Push.Cli.Identities;

/// <summary>JSON Lines of identities. A line that is none is told with its place, and the next one is read.</summary>
internal sealed class IdentityLines(InputFile file)
{
    private const int BufferBytes = 64 * 1024;

    private long _line;

    /// <summary>What each line holds, or why it holds nothing.</summary>
    /// <param name="stop">Stops the reading.</param>
    public async IAsyncEnumerable<(IReadOnlyList<IdentityOperation> Operations, InputProblem? Problem)> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var opened = await file.OpenAsync(stop).ConfigureAwait(false);
        await using (opened.ConfigureAwait(false))
        {
            var text = await TextEncoding.ToUtf8Async(opened, TextEncoding.Utf8, file.Name, stop).ConfigureAwait(false);
            var lines = PipeReader.Create(text, new StreamPipeReaderOptions(bufferSize: BufferBytes, leaveOpen: true));
            for (var isLast = false; !isLast;)
            {
                var read = await lines.ReadAsync(stop).ConfigureAwait(false);
                isLast = read.IsCompleted;
                var rest = read.Buffer;
                while (rest.PositionOf((byte)'\n') is { } end)
                {
                    yield return Parse(rest.Slice(0, end));
                    rest = rest.Slice(rest.GetPosition(1, end));
                }

                if (isLast && !rest.IsEmpty)
                {
                    yield return Parse(rest);
                    rest = rest.Slice(rest.End);
                }

                // A file that is no JSON Lines at all can be one line of gigabytes.
                if (rest.Length > JsonInputLimits.LongestItem)
                {
                    yield return ([], new InputProblem(file.Name, "The line is longer than 32 MB. Divide the group into several, and make those its members. The rest of the file is not read.") { Line = _line + 1, EndsInput = true });
                    break;
                }

                lines.AdvanceTo(rest.Start, read.Buffer.End);
            }

            await lines.CompleteAsync().ConfigureAwait(false);
        }
    }

    private (IReadOnlyList<IdentityOperation> Operations, InputProblem? Problem) Parse(ReadOnlySequence<byte> line)
    {
        _line++;
        try
        {
            return (IsBlank(line) ? [] : IdentityJson.Parse(line), null);
        }
        catch (JsonException broken)
        {
            return ([], new InputProblem(file.Name, JsonInputLimits.Broken(broken)) { Line = _line, Column = broken.BytePositionInLine + 1 });
        }
        catch (IdentityJsonException wrong)
        {
            return ([], new InputProblem(file.Name, wrong.Message) { Line = _line });
        }
        catch (InvalidOperationException)
        {
            return ([], new InputProblem(file.Name, "The line is not in UTF-8.") { Line = _line });
        }
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (!part.Span.Trim(" \t\r"u8).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
