using System.Net.Http.Headers;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>Tests with API keys that may do some things, besides the one that may do everything.</summary>
public abstract class KeyTest : EmulatorTest
{
    protected const string Keys = PlatformBase + "/apikeys";

    /// <summary>A privilege as it is sent.</summary>
    protected static string Privilege(string domain, string type, string target = "*") =>
        $$"""{"owner":"PLATFORM","targetDomain":"{{domain}}","type":"{{type}}","targetId":"{{target}}"}""";

    protected Task<Answer> CreateKeyAsync(string properties) => SendJsonAsync(HttpMethod.Post, Keys, $$"""{"displayName":"Key",{{properties}}}""");

    /// <summary>Creates a key with these privileges.</summary>
    /// <returns>Its value.</returns>
    protected async Task<string> KeyWithAsync(params string[] privileges)
    {
        var answer = await CreateKeyAsync($"\"privileges\":[{string.Join(',', privileges)}]");
        answer.Status.Should().Be(201, answer.Text);
        return (string)answer.Json["value"]!;
    }

    protected Task<Answer> SendWithAsync(string key, HttpMethod method, string path, string? json = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = json is null ? null : JsonContent.Of(json) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return Answer.ReadAsync(Anonymous, request);
    }

    protected Task<Answer> ControlAsync(string path) => Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, $"_emulator/{path}"));
}
