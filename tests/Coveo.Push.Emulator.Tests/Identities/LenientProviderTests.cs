using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

/// <summary>The service may take calls for a provider it does not know; the documents leave it open.</summary>
public sealed class LenientProviderTests : SecuredTest
{
    private const string Unknown = "Nobody's Provider";

    protected override CoveoEmulatorOptions Options => new() { Strict = false };

    [Fact]
    public async Task A_definition_is_accepted_and_fails_in_the_log()
    {
        (await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""", provider: Unknown)).ShouldBeAccepted();
        (await PutAliasAsync("""{"identity":{"name":"bo","type":"USER"},"mappings":[]}""", provider: Unknown)).ShouldBeAccepted();
        (await DisableAsync("""{"identity":{"name":"cy","type":"USER"}}""", provider: Unknown)).ShouldBeAccepted();

        (await LogOfAsync("ana")).Should().EndWith("ADD CONSUMING ERROR PROVIDER_DOES_NOT_EXIST");
        (await LogOfAsync("bo")).Should().EndWith("ADD CONSUMING ERROR PROVIDER_DOES_NOT_EXIST");
        (await LogOfAsync("cy")).Should().EndWith("DELETE CONSUMING ERROR PROVIDER_DOES_NOT_EXIST");
        (await IdentitiesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_batch_is_accepted_and_fails_in_the_log()
    {
        var fileId = await PushIdentitiesAsync(new SecuredWorld().Identity("ana").File, provider: Unknown);

        (await LogOfAsync(fileId)).Should().Contain(line => line.EndsWith("ERROR PROVIDER_DOES_NOT_EXIST", StringComparison.Ordinal));
        (await IdentitiesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Disabling_old_identities_is_accepted_and_fails_in_the_log()
    {
        (await DisableOldAsync("orderingId=10&queueDelay=0", Unknown)).ShouldBeAccepted();

        var log = await SendAsync(HttpMethod.Get, $"_emulator/log?resource={Uri.EscapeDataString(Unknown)}");
        log.Json["documentLogEntries"]!.AsArray().Select(entry => $"{entry!["operation"]} {entry["result"]} {entry["meta"]!["errorcode"]}")
            .Should().EndWith("DELETE_OLDER_THAN ERROR PROVIDER_DOES_NOT_EXIST");
    }

    [Fact]
    public async Task The_email_provider_takes_no_identities()
    {
        (await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""", provider: EmailProvider)).ShouldBeAccepted();

        (await LogOfAsync("ana")).Should().EndWith("ADD CONSUMING ERROR PROVIDER_DOES_NOT_EXIST");
    }

    [Fact]
    public async Task What_is_wrong_with_a_call_is_still_refused()
    {
        (await PutIdentityAsync("{", provider: Unknown)).ShouldBeError(400, "INVALID_JSON");
        (await DisableOldAsync("queueDelay=0", Unknown)).ShouldBeError(412, "MISSING_PARAMETER");
    }
}
