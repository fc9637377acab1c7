namespace WebApp.Webhook;

/// <summary>Reads the body of a request, up to a size.</summary>
internal static class BoundedBody
{
    /// <returns>The body; <see langword="null"/> for one that is larger, of which no more than that was read.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        // A body in chunks does not say its size: it is counted.
        var buffer = new byte[16 * 1024];
        using var body = new MemoryStream();
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (body.Length + count > maxBytes)
            {
                return null;
            }

            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }
}
