using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Pipeline;

public sealed class DelayedIdentityTests : PipelineTest
{
    protected override CoveoEmulatorOptions Options => new()
    {
        Strict = false,
        Pipeline = new() { Mode = EmulatorPipelineMode.Delayed, StageDelay = Delay },
    };

    [Fact]
    public async Task An_identity_is_known_when_it_was_consumed()
    {
        (await PutIdentityAsync(
            """
            {"identity":{"name":"staff","type":"GROUP","additionalInfo":{"k":"v"}},"members":[{"name":"ana","type":"USER"}],
             "wellKnowns":[{"name":"all","type":"VIRTUAL_GROUP"}]}
            """)).ShouldBeAccepted();
        (await PutAliasAsync(
            """{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"ana@acme.example","type":"USER"}]}""")).ShouldBeAccepted();
        (await IdentitiesAsync()).Should().BeEmpty();

        await NextStageAsync();

        (await NamesAsync("staff", "members")).Should().Equal("ana");
        (await NamesAsync("staff", "granted")).Should().Equal("all");
        (await NamesAsync("ana", "aliases")).Should().Equal("ana@acme.example");
        (await TimesOfAsync("staff")).Should().Equal("STREAMING COMPLETED 0", "CONSUMING COMPLETED 10");
    }

    [Fact]
    public async Task What_the_crawler_could_not_expand_is_in_error()
    {
        await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"},"Result":{"result":"AccessDenied","errorDetails":"No."}}""");
        await NextStageAsync();

        (await StateAsync("ana")).Should().Be("IN_ERROR");
    }

    [Fact]
    public async Task A_batch_waits_as_well_and_so_does_disabling()
    {
        await PushAsync(new SecuredWorld().Identity("ana").Identity("group:staff", "ana"));
        await DisableAsync("""{"identity":{"name":"ana","type":"USER"}}""");
        (await IdentitiesAsync()).Should().BeEmpty();

        await NextStageAsync();

        (await StateAsync("ana")).Should().Be("DISABLED");
        (await NamesAsync("staff", "members")).Should().Equal("ana");
    }

    [Fact]
    public async Task Disable_old_waits_as_well()
    {
        await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""", "&orderingId=1");
        await NextStageAsync();
        await DisableOldAsync("orderingId=2&queueDelay=0");
        (await StateAsync("ana")).Should().Be("UP_TO_DATE");

        await NextStageAsync();

        (await StateAsync("ana")).Should().Be("DISABLED");
    }

    [Fact]
    public async Task An_unknown_provider_shows_when_the_identity_is_consumed()
    {
        (await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""", provider: "Nowhere")).ShouldBeAccepted();
        (await LogOfAsync("ana")).Should().Equal("ADD STREAMING COMPLETED");

        await NextStageAsync();

        (await LogOfAsync("ana")).Should().EndWith("ADD CONSUMING ERROR PROVIDER_DOES_NOT_EXIST");
    }
}
