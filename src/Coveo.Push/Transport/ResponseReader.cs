using System.Buffers;

namespace Coveo.Push.Transport;

/// <summary>Reads an answer with a bound on its size.</summary>
internal static class ResponseReader
{
    private const int ChunkBytes = 4096;

    /// <summary>More is rented only as bytes come: a length is easily claimed.</summary>
    private const int LargestFirstRent = 64 * 1024;
    private static readonly string[] RequestIdHeaders = ["X-Request-ID", "x-amzn-RequestId", "x-amz-request-id", "x-amz-apigw-id"];

    /// <summary>
    /// Reads the answer. An error's body is cut at its bound, as it only explains; a good answer above its bound is refused, as half of
    /// it would be wrong.
    /// </summary>
    public static async Task<PushResponse> ReadAsync(HttpResponseMessage answer, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var limit = answer.IsSuccessStatusCode ? PushDefaults.MaximumAnswerBytes : PushDefaults.MaximumErrorBytes;
        var body = answer.Content is null ? default : await ReadBodyAsync(answer.Content, limit, mustBeWhole: answer.IsSuccessStatusCode, cancellationToken).ConfigureAwait(false);
        return new PushResponse
        {
            StatusCode = answer.StatusCode,
            Body = body,
            MediaType = answer.Content?.Headers.ContentType?.MediaType,
            RequestId = RequestId(answer),
            ServerTime = answer.Headers.Date,
            IsFirewallBlock = First(answer, "x-coveo-waf-action") == "block",
            RetryAfter = answer.IsSuccessStatusCode ? null : RetryAfterHeader.Read(First(answer, "Retry-After"), answer.Headers.Date ?? timeProvider.GetUtcNow()),
        };
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContent content, int limit, bool mustBeWhole, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength == 0)
        {
            return default;
        }

        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var body = ArrayPool<byte>.Shared.Rent((int)Math.Min(LargestFirstRent, content.Headers.ContentLength ?? ChunkBytes) + 1);
        var length = 0;
        try
        {
            int read;
            while ((read = await ReadChunkAsync(stream, body.AsMemory(length), mustBeWhole, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > limit)
                {
                    return mustBeWhole ? throw TooLong(limit) : body.AsSpan(0, limit).ToArray();
                }

                body = length < body.Length ? body : Grow(body);
            }

            return body.AsSpan(0, length).ToArray();
        }
        finally
        {
            // A read that was given up may still write into it; the pool does without that one.
            if (!cancellationToken.IsCancellationRequested)
            {
                ArrayPool<byte>.Shared.Return(body);
            }
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private static CoveoPushException TooLong(int limit) => new(
        $"The answer is longer than {limit} bytes: the service does not answer so. Check what stands at the address.",
        new PushFailureDetails { Failure = PushFailure.UnexpectedResponse });

    private static async ValueTask<int> ReadChunkAsync(Stream stream, Memory<byte> chunk, bool mustBeWhole, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (!mustBeWhole && !cancellationToken.IsCancellationRequested && broken is (IOException or HttpRequestException))
        {
            // The status has told the main thing already; what was read of the rest explains it.
            return 0;
        }
    }

    private static string? RequestId(HttpResponseMessage answer)
    {
        foreach (var name in RequestIdHeaders)
        {
            if (First(answer, name) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static string? First(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 } value ? value : null;
}
