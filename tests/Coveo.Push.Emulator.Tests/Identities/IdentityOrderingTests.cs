using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class IdentityOrderingTests : SecuredTest
{
    private const string OutOfSequence = "UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION";

    [Theory]
    [InlineData("5", "6", true)]
    [InlineData("5", "5", false)]
    [InlineData("5", "4", false)]
    [InlineData("9223372036854775807", "9223372036854775808", true)]
    [InlineData("18446744073709551615", "1", false)]
    public async Task A_definition_applies_when_its_ordering_id_is_greater(string first, string second, bool applies)
    {
        await DefineAsync("ana", first);
        (await DefineAsync("bo", second)).ShouldBeAccepted();

        (await NamesAsync("g", "members")).Should().Equal(applies ? "bo" : "ana");
        ((string?)(await IdentityAsync("g"))["orderingId"]).Should().Be(applies ? second : first);
        (await LogOfAsync("g")).Contains(OutOfSequence).Should().Be(!applies);
    }

    [Theory]
    [InlineData("5", "6", true)]
    [InlineData("5", "5", false)]
    [InlineData("5", "4", false)]
    public async Task An_alias_applies_when_its_ordering_id_is_greater(string first, string second, bool applies)
    {
        await AliasAsync("a@x", first);
        (await AliasAsync("b@x", second)).ShouldBeAccepted();

        (await NamesAsync("g", "aliases")).Should().Equal(applies ? "b@x" : "a@x");
        (await LogOfAsync("g")).Contains(OutOfSequence).Should().Be(!applies);
    }

    [Parity(Topics.Security, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "a file may hold both for one identity")]
    [Fact]
    public async Task Members_and_aliases_are_ordered_on_their_own()
    {
        await DefineAsync("ana", "10");
        await AliasAsync("a@x", "5");
        await AliasAsync("b@x", "4");
        await DefineAsync("bo", "9");
        await DefineAsync("cy", "11");

        (await NamesAsync("g", "members")).Should().Equal("cy");
        (await NamesAsync("g", "aliases")).Should().Equal("a@x");
    }

    [Fact]
    public async Task Of_two_operations_in_the_same_millisecond_the_granted_identities_of_the_later_one_stay_even_if_it_is_done_first()
    {
        using var body = new HeldContent("""{"identity":{"name":"g","type":"GROUP"},"wellKnowns":[{"name":"old","type":"GROUP"}]}""");
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var http = new HttpClient(handler) { BaseAddress = Emulator.BaseUri };
        http.DefaultRequestHeaders.Authorization = new("Bearer", CoveoEmulator.ApiKey);
        var request = new HttpRequestMessage(HttpMethod.Put, $"{PushBase}/providers/{Uri.EscapeDataString(Provider)}/permissions") { Content = body };
        request.Headers.ExpectContinue = true;
        var first = Answer.ReadAsync(http, request);
        await body.IsAskedForAsync();

        await PutAliasAsync("""{"identity":{"name":"g","type":"GROUP"},"mappings":[],"wellKnowns":[{"name":"new","type":"GROUP"}]}""");
        body.Release();

        (await first).ShouldBeAccepted();
        (await NamesAsync("g", "granted")).Should().Equal("new");
    }

    [Fact]
    public async Task Without_ordering_ids_definitions_of_the_same_millisecond_apply_in_order()
    {
        await DefineAsync("ana");
        await DefineAsync("bo");

        (await NamesAsync("g", "members")).Should().Equal("bo");
        ((string?)(await IdentityAsync("g"))["orderingId"]).Should().Be($"{Time.NowMilliseconds}");
    }

    [Theory]
    [InlineData("11", true)]
    [InlineData("10", false)]
    [InlineData("9", false)]
    public async Task Disabling_is_compared_with_the_newer_of_members_and_aliases(string orderingId, bool isDisabled)
    {
        await DefineAsync("ana", "5");
        await AliasAsync("a@x", "10");

        (await DisableGroupAsync(orderingId)).ShouldBeAccepted();

        (await StateAsync("g")).Should().Be(isDisabled ? "DISABLED" : "UP_TO_DATE");
    }

    [Theory]
    [InlineData("9")]
    [InlineData("10")]
    public async Task After_disabling_late_definitions_and_aliases_are_ignored(string orderingId)
    {
        await DefineAsync("ana", "5");
        await DisableGroupAsync("10");

        await DefineAsync("bo", orderingId);
        await AliasAsync("a@x", orderingId);

        (await StateAsync("g")).Should().Be("DISABLED");
        (await NamesAsync("g", "aliases")).Should().BeEmpty();
        (await NamesAsync("g", "members")).Should().NotContain("bo");
    }

    [Fact]
    public async Task Disabling_that_overtakes_the_definition_still_wins()
    {
        await DisableGroupAsync("10");
        await DefineAsync("ana", "9");
        await SecureAsync(Item, Permission.Allow("group:g"));
        await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""");

        (await VerdictAsync("ana")).Should().Be("DENY");
    }

    [Fact]
    public async Task Other_providers_have_their_own_order()
    {
        await CreateProviderAsync("Other", []);
        await DefineAsync("ana", "10");

        await PutIdentityAsync("""{"identity":{"name":"g","type":"GROUP"},"members":[]}""", "&orderingId=1", "Other");

        ((string?)(await IdentityAsync("g", "Other"))["orderingId"]).Should().Be("1");
    }

    private static string Ordering(string? orderingId) => orderingId is null ? string.Empty : $"&orderingId={orderingId}";

    private Task<Answer> DefineAsync(string member, string? orderingId = null) => PutIdentityAsync(
        $$"""{"identity":{"name":"g","type":"GROUP"},"members":[{"name":"{{member}}","type":"USER"}]}""", Ordering(orderingId));

    private Task<Answer> AliasAsync(string target, string orderingId) => PutAliasAsync(
        $$"""{"identity":{"name":"g","type":"GROUP"},"mappings":[{"name":"{{target}}","type":"USER"}]}""", Ordering(orderingId));

    private Task<Answer> DisableGroupAsync(string orderingId) =>
        DisableAsync("""{"identity":{"name":"g","type":"GROUP"}}""", Ordering(orderingId));
}
