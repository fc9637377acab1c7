using System.Text;

namespace Coveo.Push.Cli.Inputs;

/// <summary>A stream that is expanded or decoded on its way: what is wrong with it is said with the name of the file.</summary>
internal sealed class CheckedStream(Stream stream, string name) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception broken) when (broken is InvalidDataException or DecoderFallbackException)
        {
            throw Broken(broken);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is InvalidDataException or DecoderFallbackException)
        {
            throw Broken(broken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private IOException Broken(Exception broken) => broken is InvalidDataException
        ? new IOException($"'{name}' is compressed with gzip and damaged: {broken.Message} Compress it again, or give the file as it is.", broken)
        : new IOException($"The text of '{name}' is not in the encoding that it should be. State it with --encoding: utf-8, utf-16 or latin1.", broken);
}
