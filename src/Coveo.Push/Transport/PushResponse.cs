using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Coveo.Push.Transport;

/// <summary>An answer of the service, read to its end.</summary>
internal sealed class PushResponse
{
    private ErrorBody? _error;

    public required HttpStatusCode StatusCode { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? MediaType { get; init; }

    public string? RequestId { get; init; }

    public DateTimeOffset? ServerTime { get; init; }

    /// <summary>How long the service asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether an attempt before this one may have done the same, its answer having been lost: then nobody knows which of them counted.</summary>
    public bool MayBeRepetition { get; set; }

    /// <summary>The token that the call was made with, to be masked in what the answer says.</summary>
    public string Token { get; set; } = "";

    /// <summary>
    /// Any 2xx, as the service's documents disagree on the exact one, but never a web page: a sign-in page of a proxy says 200 and
    /// has taken nothing.
    /// </summary>
    public bool IsSuccess => (int)StatusCode is >= 200 and < 300 && !IsWebPage;

    /// <summary>What the body of a refusal says.</summary>
    public ErrorBody Error => _error ??= ErrorBody.Read(Body.Span);

    /// <summary>Whether this is a page for people: by its type, or by its first sign where it states no type. The service answers JSON or nothing.</summary>
    public bool IsWebPage => MediaType is null ? ErrorBody.StartsWithTag(Body.Span) : MediaType.EndsWith("html", StringComparison.OrdinalIgnoreCase) || MediaType.EndsWith("xhtml+xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether Coveo's web application firewall refused the request.</summary>
    public bool IsFirewallBlock { get; init; }

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
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
