using System.Buffers;
using System.Text;

namespace Coveo.Push;

/// <summary>
/// Makes the body of an item ready to be written: compresses and encodes what is to be read, and uploads what is too large for the
/// request to a file container of its own.
/// </summary>
internal sealed class BodyPreparer(FilesClient files)
{
    private const int ReadBytes = 81920;

    /// <summary>What is held in memory at least before a file is taken: a body just above a low limit is not worth one.</summary>
    private const int LeastHeldBytes = 131072;

    /// <summary>Where temporary files are made.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();

    /// <summary>Where memory is taken from.</summary>
    public ArrayPool<byte> Pool { get; init; } = ArrayPool<byte>.Shared;

    /// <summary>Whether the item's body must be prepared: it is yet to be read, or too large for the request.</summary>
    /// <param name="document">The item.</param>
    /// <param name="inlineBytes">The most bytes of a body inside the request, as UTF-8 text or as Base64.</param>
    public static bool IsNeeded(PushDocument document, int inlineBytes) => document.Body switch
    {
        SourceBody => true,
        TextBody text => IsLonger(text.Text, inlineBytes),
        BinaryBody binary => EncodedBody.LengthOf(binary.Bytes.Length) > inlineBytes,
        _ => false,
    };

    /// <summary>Gives the body as it is to be written: a text, bytes, Base64, or a reference to the container it was uploaded to. The item stays as it is.</summary>
    /// <exception cref="CoveoInvalidDocumentException">The body cannot be read.</exception>
    /// <exception cref="CoveoPayloadTooLargeException">The body does not fit a file container.</exception>
    /// <exception cref="CoveoPushException">The upload failed, or there is no room for a temporary file.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<DocumentBody> PrepareAsync(PushDocument document, int inlineBytes, CancellationToken cancellationToken)
    {
        if (document.Body is SourceBody body)
        {
            return ReadAsync(document, body.Source, body.CompressionFor(document.FileExtension), inlineBytes, cancellationToken);
        }

        var given = document.Body ?? throw new ArgumentException("The item has no body to prepare.", nameof(document));
        return IsNeeded(document, inlineBytes) ? MoveToContainerAsync(document, given, cancellationToken) : Task.FromResult(given);
    }

    /// <summary>Uploads a body that would be written into the request; the text of one as compressed UTF-8.</summary>
    /// <exception cref="CoveoPushException">As for <see cref="PrepareAsync"/>.</exception>
    public Task<DocumentBody> MoveToContainerAsync(PushDocument document, DocumentBody inline, CancellationToken cancellationToken) => inline switch
    {
        TextBody text => ReadAsync(document, new TextBodySource(text.Text), CompressionType.ZLib, inlineBytes: -1, cancellationToken),
        BinaryBody binary => UploadAsync(document, binary.Bytes, binary.CompressionType, cancellationToken),
        EncodedBody encoded => UploadAsync(document, encoded.TakeBytes(), encoded.CompressionType, cancellationToken),
        _ => throw new ArgumentException($"A {inline.GetType().Name} holds nothing to upload.", nameof(inline)),
    };

    private static bool IsLonger(string text, int inlineBytes) =>
        (long)text.Length * 3 > inlineBytes && (text.Length > inlineBytes || Encoding.UTF8.GetByteCount(text) > inlineBytes);

    private async Task<DocumentBody> ReadAsync(PushDocument document, BodySource source, CompressionType compressionType, int inlineBytes, CancellationToken cancellationToken)
    {
        try
        {
            return await TryReadAsync(document, source, compressionType, inlineBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (BodyReadException unreadable)
        {
            throw BodyErrors.Unreadable(document, source, unreadable.InnerException!);
        }
        catch (BodySpoolException full)
        {
            throw BodyErrors.NoRoom(document, TemporaryFolder, full.InnerException!);
        }
    }

    private async Task<DocumentBody> TryReadAsync(PushDocument document, BodySource source, CompressionType compressionType, int inlineBytes, CancellationToken cancellationToken)
    {
        using var sink = new BodySink(Pool, TemporaryFolder, Math.Max(inlineBytes, LeastHeldBytes));
        var reader = await BodyReader.OpenAsync(source, cancellationToken).ConfigureAwait(false);
        try
        {
            if (compressionType == CompressionType.Uncompressed && reader.Left is { } left && EncodedBody.LengthOf(left) > inlineBytes)
            {
                BodyErrors.CheckSize(document, left, compressionType);
                return await UploadAsync(reader, source, document, cancellationToken).ConfigureAwait(false);
            }

            await FillAsync(sink, reader, document, compressionType, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await reader.CloseAsync().ConfigureAwait(false);
        }

        if (sink.Fits(inlineBytes))
        {
            return sink.ToInline(compressionType);
        }

        var upload = await sink.ToUploadAsync(compressionType, cancellationToken).ConfigureAwait(false);
        return await UploadAsync(upload, compressionType, cancellationToken).ConfigureAwait(false);
    }

    private async Task FillAsync(BodySink sink, BodyReader reader, PushDocument document, CompressionType compressionType, CancellationToken cancellationToken)
    {
        // Given back only when all went well: a read that was given up may still write into it.
        var buffer = Pool.Rent(ReadBytes);
        Stream? compressor = null;
        try
        {
            for (int read; (read = await reader.ReadAsync(buffer.AsMemory(0, ReadBytes), cancellationToken).ConfigureAwait(false)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                compressor ??= compressionType == CompressionType.Uncompressed ? sink : BodyCompressor.Create(compressionType, sink);
                await compressor.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                BodyErrors.CheckSize(document, sink.Taken, compressionType);
            }
        }
        catch
        {
            sink.Abandon();
            throw;
        }
        finally
        {
            if (compressor is not null && compressor != sink)
            {
                await compressor.DisposeAsync().ConfigureAwait(false);
            }
        }

        if (compressor is null)
        {
            await sink.WriteAsync(BodyCompressor.NoBytes(compressionType), cancellationToken).ConfigureAwait(false);
        }

        BodyErrors.CheckSize(document, sink.Taken, compressionType);
        Pool.Return(buffer);
    }

    /// <summary>Uploads a source as it is, with no copy of it anywhere.</summary>
    private async Task<DocumentBody> UploadAsync(BodyReader reader, BodySource source, PushDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return await UploadAsync(UploadSource.Of(reader), CompressionType.Uncompressed, cancellationToken).ConfigureAwait(false);
        }
        catch (CoveoPushException failure) when (failure is { Failure: PushFailure.Unknown, InnerException: BodyReadException or EndOfStreamException })
        {
            // The upload stopped at a fault of the source: that is the item's, not the service's.
            throw BodyErrors.Unreadable(document, source, (failure.InnerException as BodyReadException)?.InnerException ?? failure.InnerException);
        }
    }

    private Task<DocumentBody> UploadAsync(PushDocument document, ReadOnlyMemory<byte> bytes, CompressionType compressionType, CancellationToken cancellationToken)
    {
        BodyErrors.CheckSize(document, bytes.Length, compressionType);
        return UploadAsync(UploadSource.Of(bytes), compressionType, cancellationToken);
    }

    private async Task<DocumentBody> UploadAsync(UploadSource upload, CompressionType compressionType, CancellationToken cancellationToken)
    {
        var container = await files.UploadToNewContainerAsync(upload, cancellationToken).ConfigureAwait(false);
        return new ContainerBody(container.FileId, compressionType) { CreatedAt = container.CreatedAt };
    }
}
