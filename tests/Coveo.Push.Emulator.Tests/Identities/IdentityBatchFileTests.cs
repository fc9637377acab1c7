using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class IdentityBatchFileTests : SecuredTest
{
    [Theory]
    [InlineData("members", "1")]
    [InlineData("members", "null")]
    [InlineData("members", "{}")]
    [InlineData("members", """{"identity":{"name":"","type":"USER"}}""")]
    [InlineData("members", """{"identity":{"name":"bad","type":"ROBOT"}}""")]
    [InlineData("members", """{"identity":{"name":"bad"}}""")]
    [InlineData("members", """{"identity":{"name":"bad","type":"GROUP"},"members":[{"name":"","type":"USER"}]}""")]
    [InlineData("members", """{"identity":{"name":"bad","type":"GROUP"},"wellKnowns":"all"}""")]
    [InlineData("mappings", """{"identity":{"name":"bad","type":"USER"}}""")]
    [InlineData("mappings", """{"identity":{"name":"bad","type":"USER"},"mappings":["a@x"]}""")]
    [InlineData("mappings", "[]")]
    [InlineData("deleted", "\"ana\"")]
    [InlineData("deleted", """{"identity":{"name":"ana"}}""")]
    [InlineData("deleted", """{"name":"ana","type":"ROBOT"}""")]
    public async Task A_bad_element_is_rejected_alone(string section, string element)
    {
        await PushAsync(new SecuredWorld().Identity("first").Identity("last"));
        var first = """{"identity":{"name":"first","type":"USER"},"mappings":[]}""";
        var last = """{"identity":{"name":"last","type":"USER"},"mappings":[]}""";

        var fileId = await PushIdentitiesAsync($$"""{"{{section}}":[{{first}},{{element}},{{last}}]}""", "&orderingId=9999999999999999");

        (await IdentitiesAsync()).Select(identity => $"{identity!["name"]} {identity["state"]}").Should().Equal(
            section is "deleted" ? ["first DISABLED", "last DISABLED"] : ["first UP_TO_DATE", "last UP_TO_DATE"]);
        (await RejectionsAsync()).Should().ContainSingle().Which.Should().Be("CONSUMING REJECTED INVALID_IDENTITY");
        (await LogOfAsync(fileId)).Should().EndWith("BATCH_FILE CONSUMING_BATCH COMPLETED");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"members":[{"identity":{"name":"ana","type":"USER"}}]""")]
    [InlineData("""{"members":[{"identity":{"name":"ana","type":"USER"}},{]}""")]
    [InlineData("""{"members":[{"identity":{"name":"ana","type":"USER"}}]} trailing""")]
    [InlineData("""{"members":[{"identity":{"name":"ana","type":"USER"}}],"mappings":{}}""")]
    [InlineData("""{"members":[{"identity":{"name":"ana","type":"USER"}}],"deleted":"zed"}""")]
    [InlineData("""{"members":[{"identity":{"name":"ana","type":"USER"}}],"Members":[]}""")]
    public async Task Of_a_malformed_file_nothing_is_applied(string file)
    {
        var fileId = await PushIdentitiesAsync(file);

        (await IdentitiesAsync()).Should().BeEmpty();
        (await LogOfAsync(fileId)).Should().Equal(
            "BATCH_FILE STREAMING_BATCH COMPLETED", "BATCH_FILE CONSUMING_BATCH ERROR INVALID_JSON");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"members":[],"mappings":[],"deleted":[]}""")]
    [InlineData("""{"members":null}""")]
    [InlineData("""{"addOrUpdate":[{"documentId":"http://a"}],"delete":[1]}""")]
    public async Task A_file_without_operations_is_fine(string file)
    {
        var fileId = await PushIdentitiesAsync(file);

        (await LogOfAsync(fileId)).Should().EndWith("BATCH_FILE CONSUMING_BATCH COMPLETED");
        (await IdentitiesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_unknown_file_only_shows_in_the_log()
    {
        (await SendAsync(HttpMethod.Put, $"{PushBase}/providers/{Uri.EscapeDataString(Provider)}/permissions/batch?fileId=nothing")).ShouldBeAccepted();

        (await LogOfAsync("nothing")).Should().Equal("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
    }

    private async Task<List<string>> RejectionsAsync()
    {
        var log = await SendAsync(HttpMethod.Get, $"_emulator/log?perPage=1000&resource={Uri.EscapeDataString(Provider)}");
        return log.Json["documentLogEntries"]!.AsArray()
            .Where(entry => (string?)entry!["result"] == "REJECTED")
            .Select(entry => $"{entry!["task"]} {entry["result"]} {entry["meta"]!["errorcode"]}")
            .ToList();
    }
}
