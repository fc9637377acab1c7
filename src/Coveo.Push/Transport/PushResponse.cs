using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push.Transport;

/// <summary>An answer of the service, read to its end.</summary>
internal sealed class PushResponse(HttpStatusCode statusCode, ReadOnlyMemory<byte> body, string? mediaType, string? requestId, DateTimeOffset? serverTime)
{
    public HttpStatusCode StatusCode { get; } = statusCode;

    public ReadOnlyMemory<byte> Body { get; } = body;

    public string? MediaType { get; } = mediaType;

    public string? RequestId { get; } = requestId;

    public DateTimeOffset? ServerTime { get; } = serverTime;

    /// <summary>
    /// Any 2xx, as the service's documents disagree on the exact one, but never a web page: a sign-in page of a proxy says 200 and
    /// has taken nothing.
    /// </summary>
    public bool IsSuccess => (int)StatusCode is >= 200 and < 300 && !IsWebPage;

    public bool IsWebPage => MediaType is not null && MediaType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase);

    public PushAcceptance ToAcceptance()
    {
        var (orderingId, requestId) = AcceptanceBody.Read(Body.Span);
        return new PushAcceptance { RequestId = requestId ?? RequestId, OrderingId = orderingId, ServerTime = ServerTime };
    }

    /// <summary>Reads the body as a contract, or returns <see langword="null"/> where it is empty or is something else.</summary>
    public T? Read<T>(JsonTypeInfo<T> contract)
        where T : class
    {
        try
        {
            return Body.Length == 0 ? null : JsonSerializer.Deserialize(Body.Span, contract);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
