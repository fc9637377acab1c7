using System.Net;

namespace Coveo.Push;

/// <summary>The file of a batch as the body of an upload, written straight from the blocks that its elements were encoded to.</summary>
internal sealed class BatchContent(BatchSlice slice) : HttpContent
{
    private static readonly byte[] Marks = "{}],"u8.ToArray();

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) => WriteAsync(target, CancellationToken.None);

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken) => WriteAsync(target, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = slice.FileBytes;
        return true;
    }

    private static ReadOnlyMemory<byte> Mark(char mark) => Marks.AsMemory(Array.IndexOf(Marks, (byte)mark), 1);

    private async Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        slice.Contents.BeginReading();
        try
        {
            await WriteFileAsync(target, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            slice.Contents.EndReading();
        }
    }

    private async Task WriteFileAsync(Stream target, CancellationToken cancellationToken)
    {
        await target.WriteAsync(Mark('{'), cancellationToken).ConfigureAwait(false);
        var isFirst = true;
        for (var section = 0; section < slice.Contents.Layout.Sections; section++)
        {
            if (slice.Size(section).Elements > 0)
            {
                if (!isFirst)
                {
                    await target.WriteAsync(Mark(','), cancellationToken).ConfigureAwait(false);
                }

                isFirst = false;
                await WriteSectionAsync(target, section, cancellationToken).ConfigureAwait(false);
            }
        }

        await target.WriteAsync(Mark('}'), cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteSectionAsync(Stream target, int section, CancellationToken cancellationToken)
    {
        await target.WriteAsync(slice.Contents.Layout.Opening(section), cancellationToken).ConfigureAwait(false);
        var runs = new BatchRuns(slice, section);
        while (runs.MoveNext())
        {
            for (var written = 0; written < runs.Length;)
            {
                var piece = slice.Contents.Section(section).Piece(runs.Offset + written, runs.Length - written);
                await target.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
                written += piece.Length;
            }
        }

        await target.WriteAsync(Mark(']'), cancellationToken).ConfigureAwait(false);
    }
}
