using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

/// <summary>What <c>GET /_emulator/identities</c> shows of the cache.</summary>
public sealed class IdentityListTests : SecuredTest
{
    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await CreateProviderAsync("Another", [EmailProvider]);
        await PushAsync(new SecuredWorld().Identity("bo").Identity("group:bo", "ghost").Identity("ana").People("ana"));
        await PushAsync(new SecuredWorld().Identity("zed"), "Another");
        await DisableAsync("""{"identity":{"name":"zed","type":"USER"}}""", provider: "Another");
    }

    [Fact]
    public async Task Identities_are_listed_by_provider_name_and_type_without_email_addresses()
    {
        var listed = (await IdentitiesAsync("provider=My%20Provider")).Select(identity => $"{identity!["name"]} {identity["type"]}");
        var providers = (await IdentitiesAsync()).Select(identity => (string?)identity!["provider"]).ToList();

        listed.Should().Equal("ana USER", "bo GROUP", "bo USER", "ghost USER");
        providers.Should().BeInAscendingOrder(StringComparer.Ordinal).And.NotContain(EmailProvider);
    }

    [Theory]
    [InlineData("state=DISABLED", "zed")]
    [InlineData("state=NOT_UPDATED&provider=My%20Provider", "ghost")]
    [InlineData("q=an", "ana")]
    [InlineData("q=AN", "ana")]
    [InlineData("provider=Nowhere", "")]
    [InlineData("state=IN_ERROR", "")]
    public async Task They_are_filtered(string query, string names) =>
        string.Join(',', (await IdentitiesAsync(query)).Select(identity => (string?)identity!["name"])).Should().Be(names);

    [Fact]
    public async Task They_are_paged()
    {
        var answer = await SendAsync(HttpMethod.Get, "_emulator/identities?provider=My%20Provider&page=1&perPage=3");

        answer.Json["identities"]!.AsArray().Select(identity => (string?)identity!["name"]).Should().Equal("ghost");
        ((int)answer.Json["totalEntries"]!).Should().Be(4);
        ((int)answer.Json["totalPages"]!).Should().Be(2);
    }

    [Theory]
    [InlineData("page=-1")]
    [InlineData("perPage=0")]
    [InlineData("state=FINE")]
    public async Task A_wrong_parameter_is_refused(string query) =>
        (await SendAsync(HttpMethod.Get, $"_emulator/identities?{query}")).ShouldBeError(412, "INVALID_PARAMETER");

    [Fact]
    public async Task A_reset_forgets_identities_and_providers()
    {
        await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, "_emulator/reset"));

        (await IdentitiesAsync()).Should().BeEmpty();
        (await SendAsync(HttpMethod.Get, Providers)).Json.AsArray().Select(provider => (string?)provider!["id"]).Should().Equal(EmailProvider);
    }
}
