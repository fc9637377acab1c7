using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>Hashes items as they are encoded; a body that is yet to be read counts by the caller's version of it, or is read.</summary>
internal sealed class CrawlItemHasher(Func<PushDocument, string?>? versionOf)
{
    private const int ReadBytes = 81920;
    private JsonBuffer? _spare;

    /// <summary>The hash of an item, or <see langword="null"/> for one that cannot be hashed without being used up or written at all: it counts as changed.</summary>
    public ValueTask<CrawlItemHash?> OfAsync(PushDocument document, CancellationToken cancellationToken)
    {
        if (versionOf?.Invoke(document) is { } version)
        {
            return new(Of(document, body: null, Encoding.UTF8.GetBytes("version " + version)));
        }

        return document.Body is SourceBody body
            ? OfSourceAsync(document, body, cancellationToken)
            : new(Of(document, document.Body, extra: []));
    }

    /// <summary>The hash of an object of the caller's own.</summary>
    public CrawlItemHash? Of<T>(string documentId, T item, JsonTypeInfo<T> typeInfo, Func<T, DocumentPermissions?>? permissions)
    {
        var json = Take();
        try
        {
            ObjectWriter.WriteElement(json, documentId, item, typeInfo, permissions?.Invoke(item));
            return Hash(json.Written);
        }
        catch (Exception)
        {
            // The push comes upon it again, and says what it is.
            return null;
        }
        finally
        {
            GiveBack(json);
        }
    }

    private static CrawlItemHash Hash(ReadOnlySpan<byte> bytes)
    {
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        return CrawlItemHash.Read(sha.ComputeHash(bytes.ToArray()));
#else
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return CrawlItemHash.Read(hash);
#endif
    }

    private async ValueTask<CrawlItemHash?> OfSourceAsync(PushDocument document, SourceBody body, CancellationToken cancellationToken)
    {
        if (body.Source is StreamBodySource { CanBeReadAgain: false })
        {
            return null;
        }

        try
        {
            var content = await ReadAsync(body.Source, cancellationToken).ConfigureAwait(false);
            return Of(document, body: null, [.. Encoding.UTF8.GetBytes($"content {body.CompressionFor(document.FileExtension)} "), .. content]);
        }
        catch (BodyReadException)
        {
            // The push comes upon it again, and says what it is.
            return null;
        }
    }

    private static async Task<byte[]> ReadAsync(BodySource source, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reader = await BodyReader.OpenAsync(source, cancellationToken).ConfigureAwait(false);

        // Not given back when reading fails: a read that was given up may still write into it.
        var buffer = ArrayPool<byte>.Shared.Rent(ReadBytes);
        try
        {
            for (int read; (read = await reader.ReadAsync(buffer.AsMemory(0, ReadBytes), cancellationToken).ConfigureAwait(false)) > 0;)
            {
                sha.AppendData(buffer, 0, read);
            }
        }
        finally
        {
            await reader.CloseAsync().ConfigureAwait(false);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return sha.GetHashAndReset();
    }

    private CrawlItemHash? Of(PushDocument document, DocumentBody? body, ReadOnlySpan<byte> extra)
    {
        var json = Take();
        try
        {
            DocumentWriter.WriteElement(json, document, body);
            if (extra.Length > 0)
            {
                json.WriteRaw(0);
                json.WriteRaw(extra);
            }

            return Hash(json.Written);
        }
        catch (Exception)
        {
            // The push comes upon it again, and says what it is.
            return null;
        }
        finally
        {
            GiveBack(json);
        }
    }

    private JsonBuffer Take() => Interlocked.Exchange(ref _spare, null) ?? new JsonBuffer();

    private void GiveBack(JsonBuffer json)
    {
        json.Clear();
        Interlocked.Exchange(ref _spare, json)?.Dispose();
    }
}
