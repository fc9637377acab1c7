using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class LenientProviderTests : ProviderTest
{
    private const string Ana = """{"identity":{"name":"ana","type":"USER"},"mappings":[]}""";

    protected override CoveoEmulatorOptions Options => new() { Strict = false };

    [Fact]
    public async Task What_is_pushed_to_an_unknown_provider_fails_in_the_log()
    {
        (await PutMembersAsync(Ana)).ShouldBeAccepted();
        (await PutAliasesAsync(Ana)).ShouldBeAccepted();
        (await DisableAsync(Ana)).ShouldBeAccepted();
        (await DisableOldAsync("orderingId=1")).ShouldBeAccepted();
        (await PutIdentityBatchAsync("{}")).ShouldBeAccepted();

        var log = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, "_emulator/log?resource=My%20Provider"));
        log.Json["documentLogEntries"]!.AsArray().Select(entry => (string?)entry!["operation"]).Should().Equal(
            "ADD", "ADD", "DELETE", "DELETE_OLDER_THAN", "BATCH_FILE");
        log.Json["documentLogEntries"]!.AsArray().Should().AllSatisfy(
            entry => ((string?)entry!["meta"]!["errorcode"]).Should().Be("PROVIDER_DOES_NOT_EXIST"));
    }

    [Fact]
    public async Task The_built_in_provider_takes_no_identities()
    {
        (await SendJsonAsync(HttpMethod.Put, $"{PushBase}/providers/Email%20Security%20Provider/permissions", Ana)).ShouldBeAccepted();

        (await LogOfAsync("ana")).Should().Equal("ADD CONSUMING ERROR PROVIDER_DOES_NOT_EXIST");
    }
}
