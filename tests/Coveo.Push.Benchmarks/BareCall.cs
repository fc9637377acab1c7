using System.Net.Http.Headers;

namespace Coveo.Push.Benchmarks;

/// <summary>What remains of a call without the library: the address and the body are there already, and nothing is looked at.</summary>
internal sealed class BareCall(HttpMessageHandler handler, Uri address, byte[] body, string token, string userAgent)
{
    private static readonly MediaTypeHeaderValue JsonContentType = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue JsonAccepted = new("application/json");

    private readonly HttpClient _http = new(handler);
    private readonly AuthenticationHeaderValue _authorization = new("Bearer", token);

    public async Task<byte[]> SendAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = JsonContentType;
        request.Headers.Authorization = _authorization;
        request.Headers.Accept.Add(JsonAccepted);
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        using var answer = await _http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
