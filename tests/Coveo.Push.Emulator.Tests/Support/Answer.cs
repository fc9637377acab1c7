using System.Text.Json.Nodes;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>A complete answer of the emulator.</summary>
public sealed record Answer(int Status, string Text, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public static async Task<Answer> ReadAsync(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await http.SendAsync(request);
            var headers = response.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
            return new Answer(
                (int)response.StatusCode,
                await response.Content.ReadAsStringAsync(),
                response.Content.Headers.ContentType?.MediaType,
                headers);
        }
    }

    public void ShouldBeAccepted()
    {
        Status.Should().Be(202, Text);
        Text.Should().Be("{}");
    }

    public void ShouldBeError(int status, string errorCode)
    {
        Status.Should().Be(status, Text);
        MediaType.Should().Be("application/json");
        ((string?)Json["errorCode"]).Should().Be(errorCode, Text);
        ((string?)Json["message"]).Should().NotBeNullOrEmpty();
    }

    /// <summary>The gateway in front of the service answers with a message and no code.</summary>
    public void ShouldBeGatewayError(int status)
    {
        Status.Should().Be(status, Text);
        Json.AsObject().Select(property => property.Key).Should().Equal("message");
    }

    public void ShouldBeAccessDenied()
    {
        Status.Should().Be(403, Text);
        MediaType.Should().Be("application/xml");
        Text.Should().Contain("<Code>AccessDenied</Code>");
    }
}
