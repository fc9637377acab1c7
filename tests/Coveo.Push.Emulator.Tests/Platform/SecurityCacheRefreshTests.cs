using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Platform;

/// <summary>Everything is fresh at once here; the calls are answered as the service does.</summary>
public sealed class SecurityCacheRefreshTests : SecuredTest
{
    private const string Cache = PlatformBase + "/securitycache";

    [Theory]
    [InlineData("refresh", "")]
    [InlineData("My%20Provider/refresh", "")]
    [InlineData("My%20Provider/refresh/cancel", "")]
    [InlineData("refresh/entity", """{"name":"ana","provider":"My Provider","type":"User"}""")]
    [InlineData("disabled/enable", "")]
    [InlineData("My%20Provider/disabled/enable", "")]
    public async Task The_answer_is_204(string path, string body)
    {
        await PushAsync(new SecuredWorld().Identity("ana"));

        var answer = await SendJsonAsync(HttpMethod.Post, $"{Cache}/{path}", body);

        answer.Status.Should().Be(204, answer.Text);
        answer.Text.Should().BeEmpty();
    }

    [Parity(Topics.Platform, "docs.coveo.com/en/1728")]
    [Theory]
    [InlineData("disabled/enable", "UP_TO_DATE")]
    [InlineData("My%20Provider/disabled/enable", "UP_TO_DATE")]
    [InlineData("Another/disabled/enable", "DISABLED")]
    public async Task Disabled_identities_are_enabled_again(string path, string state)
    {
        await CreateProviderAsync("Another", [EmailProvider]);
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana").People("ana"));
        await PushAsync(new SecuredWorld().Disabled("group:staff"));
        await SecureAsync(Item, Permission.Allow("group:staff"));

        await SendAsync(HttpMethod.Post, $"{Cache}/{path}");

        (await StateAsync("staff")).Should().Be(state);
        (await VerdictAsync("ana@acme.example")).Should().Be(state is "UP_TO_DATE" ? "ALLOW" : "DENY");
    }

    [Theory]
    [InlineData("Nowhere/refresh")]
    [InlineData("Nowhere/refresh/cancel")]
    [InlineData("Nowhere/disabled/enable")]
    public async Task An_unknown_provider_is_not_found(string path) =>
        (await SendAsync(HttpMethod.Post, $"{Cache}/{path}")).Status.Should().Be(404);

    [Theory]
    [InlineData("GET", "status")]
    [InlineData("POST", "refresh")]
    [InlineData("POST", "disabled/enable")]
    [InlineData("POST", "entities/list")]
    [InlineData("GET", "entities/My%20Provider/members")]
    public async Task Without_a_token_the_answer_is_401(string method, string path) =>
        (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(new HttpMethod(method), $"{Cache}/{path}"))).ShouldBeError(401, "UNAUTHORIZED");
}
