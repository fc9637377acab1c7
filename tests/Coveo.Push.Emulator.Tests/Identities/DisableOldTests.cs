using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class DisableOldTests : SecuredTest
{
    [Parity(Topics.Security, "docs.coveo.com/en/33")]
    [Fact]
    public async Task Identities_with_a_strictly_lower_ordering_id_are_disabled()
    {
        await DefineAsync("nine", 9);
        await DefineAsync("ten", 10);
        await DefineAsync("eleven", 11);

        (await DisableOldAsync("orderingId=10&queueDelay=0")).ShouldBeAccepted();

        (await EnabledAsync()).Should().Equal("eleven", "ten");
        (await StateAsync("nine")).Should().Be("DISABLED");
        (await LogOfAsync("nine")).Should().EndWith("DELETE_OLDER_THAN CONSUMING COMPLETED");
    }

    [Fact]
    public async Task The_newer_of_members_and_aliases_counts()
    {
        await DefineAsync("ana", 5);
        await PutAliasAsync("""{"identity":{"name":"ana","type":"USER"},"mappings":[]}""", "&orderingId=10");

        await DisableOldAsync("orderingId=10&queueDelay=0");

        (await EnabledAsync()).Should().Equal("ana");
    }

    [Fact]
    public async Task Other_providers_keep_theirs()
    {
        await CreateProviderAsync("Other", []);
        await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""", "&orderingId=1", "Other");

        await DisableOldAsync("orderingId=10&queueDelay=0");

        (await StateAsync("ana", "Other")).Should().Be("UP_TO_DATE");
    }

    [Fact]
    public async Task Nothing_happens_before_the_default_delay_of_15_minutes_is_over()
    {
        await DefineAsync("ana", 1);
        await DisableOldAsync("orderingId=10");

        await AdvanceAsync(TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1));
        var before = await StateAsync("ana");
        await AdvanceAsync(TimeSpan.FromMilliseconds(1));
        var after = await StateAsync("ana");

        before.Should().Be("UP_TO_DATE");
        after.Should().Be("DISABLED");
    }

    [Fact]
    public async Task The_clock_under_the_virtual_clock_makes_it_due_as_well()
    {
        await PushAsync(new SecuredWorld().People("ana"));
        await SecureAsync(Item, Permission.Allow("ana"));
        await DisableOldAsync($"orderingId={Time.NowMilliseconds + 1}&queueDelay=2");
        var before = await VerdictAsync("ana@acme.example");

        Time.Advance(TimeSpan.FromMinutes(2));

        before.Should().Be("ALLOW");
        (await VerdictAsync("ana@acme.example")).Should().Be("DENY");
    }

    [Fact]
    public async Task An_identity_pushed_during_the_delay_stays_enabled()
    {
        await DefineAsync("ana", 1);
        await DisableOldAsync("orderingId=10");
        await DefineAsync("ana", 11);

        await AdvanceAsync(TimeSpan.FromMinutes(15));

        (await EnabledAsync()).Should().Equal("ana");
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(11, true)]
    public async Task Afterwards_the_ordering_id_is_a_floor(int orderingId, bool isAccepted)
    {
        await DisableOldAsync("orderingId=10&queueDelay=0");

        (await DefineAsync("ana", orderingId)).ShouldBeAccepted();
        (await PutAliasAsync("""{"identity":{"name":"bo","type":"USER"},"mappings":[]}""", $"&orderingId={orderingId}")).ShouldBeAccepted();

        (await EnabledAsync()).Should().HaveCount(isAccepted ? 2 : 0);
        (await LogOfAsync("ana")).Contains("ADD CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION").Should().Be(!isAccepted);
    }

    [Fact]
    public async Task The_floor_stands_from_the_end_of_the_delay_on()
    {
        await DisableOldAsync("orderingId=10&queueDelay=1");
        await DefineAsync("early", 5);
        var before = await EnabledAsync();
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await DefineAsync("late", 5);

        before.Should().Equal("early");
        (await EnabledAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_floor_never_sinks()
    {
        await DisableOldAsync("orderingId=10&queueDelay=0");
        await DisableOldAsync("orderingId=5&queueDelay=0");

        await DefineAsync("ana", 7);

        (await EnabledAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_disabled_identity_comes_back_when_it_is_pushed_again()
    {
        await DefineAsync("ana", 1);
        await DisableOldAsync("orderingId=10&queueDelay=0");

        await DefineAsync("ana", 10);

        (await EnabledAsync()).Should().Equal("ana");
    }

    [Theory]
    [InlineData("", "MISSING_PARAMETER")]
    [InlineData("queueDelay=0", "MISSING_PARAMETER")]
    [InlineData("orderingId=0", "INVALID_PARAMETER")]
    [InlineData("orderingId=-5", "INVALID_PARAMETER")]
    [InlineData("orderingId=x", "INVALID_PARAMETER")]
    [InlineData("orderingId=1&queueDelay=-1", "INVALID_PARAMETER")]
    [InlineData("orderingId=1&queueDelay=1.5", "INVALID_PARAMETER")]
    [InlineData("orderingId=1&queueDelay=99999999999", "INVALID_PARAMETER")]
    public async Task A_wrong_parameter_is_refused(string parameters, string errorCode) =>
        (await DisableOldAsync(parameters)).ShouldBeError(412, errorCode);

    private Task<Answer> DefineAsync(string name, int orderingId) =>
        PutIdentityAsync($$"""{"identity":{"type":"USER","name":"{{name}}"} }""", $"&orderingId={orderingId}");

    private async Task<List<string?>> EnabledAsync() =>
        (await IdentitiesAsync("state=UP_TO_DATE")).Select(identity => (string?)identity!["name"]).ToList();
}
