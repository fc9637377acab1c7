using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class IdentityLogTests : SecuredTest
{
    [Fact]
    public async Task The_life_of_an_identity_is_in_the_log()
    {
        await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""");
        await PutAliasAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[]}""");
        await DisableAsync("""{"identity":{"name":"ana","type":"USER"}}""");

        (await LogOfAsync("ana")).Should().Equal(
            "ADD STREAMING COMPLETED",
            "ADD CONSUMING COMPLETED",
            "ADD STREAMING COMPLETED",
            "UPDATE CONSUMING COMPLETED",
            "DELETE STREAMING COMPLETED",
            "DELETE CONSUMING COMPLETED");
    }

    [Fact]
    public async Task An_entry_names_the_provider_as_its_resource()
    {
        var put = await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""", "&orderingId=5");

        var entry = (await LogAsync(Provider))[0]!;

        ((string?)entry["sourceId"]).Should().BeEmpty();
        ((string?)entry["resourceId"]).Should().Be(Provider);
        ((string?)entry["id"]).Should().Be("ana");
        ((string?)entry["requestId"]).Should().Be(put.Headers["X-Request-ID"]);
        ((string?)entry["meta"]!["orderingid"]).Should().Be("5");
    }

    [Fact]
    public async Task The_log_can_be_read_for_one_provider()
    {
        await CreateProviderAsync("Other", []);
        await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""");
        await PutIdentityAsync("""{"identity":{"name":"bo","type":"USER"}}""", provider: "Other");
        await PutAsync("http://a", "{}");

        (await LogAsync("Other")).Select(entry => (string?)entry!["id"]).Should().Equal("bo", "bo");
        (await LogAsync("Nowhere")).Should().BeEmpty();
    }

    [Fact]
    public async Task Each_element_of_a_batch_is_in_the_log()
    {
        var fileId = await PushAsync(new SecuredWorld().Identity("ana").Identity("group:staff", "ana").Disabled("zed"));

        var ids = (await LogAsync(Provider)).Select(entry => (string?)entry!["id"]).ToList();
        ids.Should().Contain(["ana", "staff", "zed"]);
        ids.First().Should().Be(fileId);
        ids.Last().Should().Be(fileId);
    }

    private async Task<System.Text.Json.Nodes.JsonArray> LogAsync(string provider) =>
        (await SendAsync(HttpMethod.Get, $"_emulator/log?perPage=1000&resource={Uri.EscapeDataString(provider)}")).Json["documentLogEntries"]!.AsArray();
}
