using System.Text;

namespace Coveo.Push.Tests.Doubles;

/// <summary>One request as it left the client. Every header is a line, "Name: value", in alphabetical order; what HTTP itself adds is left out.</summary>
internal sealed record RecordedCall(HttpMethod Method, Uri Address, IReadOnlyList<string> HeaderLines, long? ContentLength, byte[]? Body)
{
    /// <summary>Method and address, with every percent sign as it was sent.</summary>
    public string Line => $"{Method} {Address.AbsoluteUri}";

    /// <summary>Whether it hands a file container over.</summary>
    public bool IsHandOver => Address.AbsolutePath.EndsWith("/batch", StringComparison.Ordinal);

    public string? Text => Body is null ? null : Encoding.UTF8.GetString(Body);

    /// <summary>Copies what is in a request: it is disposed of after the call. All content here is in memory, so reading it does not wait.</summary>
    public static RecordedCall Of(HttpRequestMessage request) => new(
        request.Method,
        request.RequestUri!,
        [
            .. request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .Where(header => header.Key != "Content-Length")
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
                .Order(StringComparer.Ordinal),
        ],
        request.Content?.Headers.ContentLength,
        request.Content?.ReadAsByteArrayAsync().GetAwaiter().GetResult());
}
