namespace Coveo.Push.Transport;

/// <summary>Reads an answer with a bound on its size.</summary>
internal static class ResponseReader
{
    private const int ChunkBytes = 8192;
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
            RequestId = First(answer, RequestIdHeaders),
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
        var body = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        int read;
        while ((read = await ReadChunkAsync(stream, chunk, mustBeWhole, cancellationToken).ConfigureAwait(false)) > 0)
        {
            var room = limit - (int)body.Length;
            if (read > room && mustBeWhole)
            {
                throw new CoveoPushException(
                    $"The answer is longer than {limit} bytes: the service does not answer so. Check what stands at the address.",
                    new PushFailureDetails { Failure = PushFailure.UnexpectedResponse });
            }

            body.Write(chunk, 0, Math.Min(read, room));
            if (read > room)
            {
                break;
            }
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static async ValueTask<int> ReadChunkAsync(Stream stream, byte[] chunk, bool mustBeWhole, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(chunk.AsMemory(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (!mustBeWhole && !cancellationToken.IsCancellationRequested && broken is (IOException or HttpRequestException))
        {
            // The status has told the main thing already; what was read of the rest explains it.
            return 0;
        }
    }

    private static string? First(HttpResponseMessage answer, params string[] names)
    {
        foreach (var name in names)
        {
            if (answer.Headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }
}
