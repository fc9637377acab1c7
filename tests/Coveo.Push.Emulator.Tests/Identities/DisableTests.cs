using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class DisableTests : SecuredTest
{
    private const string Ana = """{"identity":{"name":"ana","type":"USER"}}""";

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana", "bo").People("ana", "bo"));
        await SecureAsync(Item, Permission.Allow("group:staff"));
    }

    [Parity(Topics.Security, "docs.coveo.com/en/33")]
    [Fact]
    public async Task A_disabled_identity_stays_visible_and_grants_nothing()
    {
        (await DisableAsync(Ana)).ShouldBeAccepted();

        (await StateAsync("ana")).Should().Be("DISABLED");
        (await IdentityAsync("ana"))["reason"].Should().NotBeNull();
        (await VerdictAsync("ana@acme.example")).Should().Be("DENY");
        (await VerdictAsync("bo@acme.example")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task A_disabled_group_grants_nothing_to_its_members()
    {
        await DisableAsync("""{"identity":{"name":"staff","type":"GROUP"}}""");

        (await VerdictAsync("ana@acme.example")).Should().Be("DENY");
    }

    [Parity(Topics.Security, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "implied by the documents")]
    [Fact]
    public async Task Pushing_an_identity_again_enables_it()
    {
        await DisableAsync(Ana);

        await PushAsync(new SecuredWorld().People("ana"));

        (await StateAsync("ana")).Should().Be("UP_TO_DATE");
        (await VerdictAsync("ana@acme.example")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task Only_the_identity_of_that_type_is_disabled()
    {
        (await DisableAsync("""{"identity":{"name":"ana","type":"GROUP"}}""")).ShouldBeAccepted();

        (await VerdictAsync("ana@acme.example")).Should().Be("ALLOW");
    }

    [Fact]
    public async Task Disabling_what_was_never_pushed_is_accepted()
    {
        (await DisableAsync("""{"identity":{"name":"nobody","type":"USER"}}""")).ShouldBeAccepted();

        (await LogOfAsync("nobody")).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Disabling_twice_changes_nothing()
    {
        await DisableAsync(Ana);
        (await DisableAsync(Ana)).ShouldBeAccepted();

        (await LogOfAsync("ana")).Should().EndWith(
            ["DELETE CONSUMING COMPLETED", "DELETE STREAMING COMPLETED", "DELETE CONSUMING SKIPPED"]);
    }

    [Theory]
    [InlineData("""{"Identity":{"Name":"ana","Type":"User"}}""")]
    [InlineData("""{"IDENTITY":{"NAME":"ANA","TYPE":"user"},"extra":1}""")]
    public async Task Keys_types_and_names_are_read_whatever_their_case(string body)
    {
        (await DisableAsync(body)).ShouldBeAccepted();

        (await StateAsync("ana")).Should().Be("DISABLED");
    }
}
