using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.SecurityIdentities;

/// <summary>Security identities in batches (docs.coveo.com/en/90): what the files hold, in which order they go, and what becomes of each identity.</summary>
public sealed class IdentityBatchTests : Batches.BatchTest
{
    private static readonly SecurityIdentity Ana = new(Identity.User("ana"), GrantedIdentities.Of(Identity.Group("everyone")));

    [Fact]
    public async Task Members_aliases_and_what_is_disabled_have_a_section_each()
    {
        var staff = new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None) { Members = { Identity.User("ana") } };

        var summary = await PushAsync(staff, Ana, Ana.AliasTo(Identity.Email("ana@acme.example")), IdentityOperation.Disable(Identity.User("zed")));

        Service.Uploads.Should().Equal(
            """{"members":[{"identity":{"name":"staff","type":"GROUP"},"members":[{"name":"ana","type":"USER"}],"wellKnowns":[]},"""
            + """{"identity":{"name":"ana","type":"USER"},"members":[],"wellKnowns":[{"name":"everyone","type":"GROUP"}]}],"""
            + "\"mappings\":" + """[{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider"}],"wellKnowns":[{"name":"everyone","type":"GROUP"}]}],"""
            + "\"deleted\":" + """[{"identity":{"name":"zed","type":"USER"}}]}""");
        Service.Calls[^1].Line.Should().Be("PUT https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/providers/My%20Provider/permissions/batch?fileId=f1");
        summary.ToString().Should().StartWith("4 of 4 identities accepted in 1 batch (");
        summary.Bytes.Should().Be(Service.Uploads[0].Length);
    }

    [Fact]
    public async Task The_last_definition_of_an_identity_replaces_those_before_it_in_a_batch_and_so_do_its_aliases()
    {
        var summary = await PushAsync(
            With("former"), Ana.AliasTo(Identity.Email("former@acme.example")), With("latter"), Ana.AliasTo(Identity.Email("latter@acme.example")));

        Service.Uploads.Should().ContainSingle().Which.Should().NotContain("former").And.Contain("latter@acme.example").And.Contain("\"latter\"");
        (summary.Accepted, summary.Superseded).Should().Be((4, 2));
    }

    [Fact]
    public async Task Identities_that_differ_in_type_or_information_are_others()
    {
        var summary = await PushAsync(
            Of(Identity.User("x")), Of(Identity.Group("x")), Of(Identity.User("x").With("a", "1")), Of(Identity.User("x").With("a", "2")));

        summary.Superseded.Should().Be(0);
        Service.Uploads.Should().ContainSingle();
    }

    [Theory]
    [InlineData("ana", "ANA")]
    [InlineData("acme\\jdoe", "ACME\\JDoe")]
    [InlineData("élodie", "ÉLODIE")]
    public async Task Names_that_differ_in_case_alone_never_share_a_file_as_most_providers_take_them_for_one(string first, string second)
    {
        Options.OnItemNotAccepted = null;
        var summary = await PushAsync(Of(Identity.User(first)), Of(Identity.User("bo")), Of(Identity.User(second)), IdentityOperation.Disable(Identity.User(first)));

        (summary.Accepted, summary.Superseded).Should().Be((4, 0));
        Service.Uploads.Should().HaveCount(3);
        Service.Uploads[0].Should().Contain(JsonEncoded(first)).And.Contain("bo");
        Service.Uploads[1].Should().Contain(JsonEncoded(second));
        Service.Uploads[2].Should().StartWith("{\"deleted\"");
    }

    [Fact]
    public async Task An_identity_under_a_name_of_another_case_awaits_the_batch_of_the_former()
    {
        var handOvers = new HeldRequests();
        Service.OnHandOver = handOvers.Hold;
        Options.Concurrency = 4;
        var push = PushAsync(Of(Identity.User("ana")), Of(Identity.User("ANA")));
        await VirtualRun.SettleAsync(push);

        Service.Uploads.Should().ContainSingle();

        await handOvers.ReleaseAsync("f1", 202);
        await handOvers.ReleaseAsync("f2", 202);
        (await push).Accepted.Should().Be(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Disabling_an_identity_and_defining_it_never_share_a_file(bool isDisabledFirst)
    {
        IdentityOperation[] operations = [Ana, Ana.AliasTo(Identity.Email("a@acme.example")), IdentityOperation.Disable(Identity.User("ana"))];

        await PushAsync(isDisabledFirst ? [.. operations.Reverse()] : operations);

        Service.Words.Where(word => word.StartsWith("upload", StringComparison.Ordinal)).Should().Equal("upload f1", "upload f2");
        Service.Uploads.Select(file => file.Contains("\"deleted\"", StringComparison.Ordinal)).Should().Equal(isDisabledFirst, !isDisabledFirst);
    }

    [Fact]
    public async Task Disabling_is_not_even_uploaded_before_what_defined_the_identity_has_arrived()
    {
        var handOvers = new HeldRequests();
        Service.OnHandOver = handOvers.Hold;
        Options.Concurrency = 4;
        var push = PushAsync(Ana.AliasTo(Identity.Email("a@acme.example")), IdentityOperation.Disable(Identity.User("ana")));
        await VirtualRun.SettleAsync(push);

        Service.Uploads.Should().ContainSingle();

        await handOvers.ReleaseAsync("f1", 202);
        await handOvers.ReleaseAsync("f2", 202);
        (await push).Accepted.Should().Be(2);
    }

    [Fact]
    public async Task An_identity_that_breaks_a_rule_is_rejected_and_the_others_arrive()
    {
        await ThrownAsync<CoveoPushIncompleteException>(PushAsync(Of(Identity.User("")), Of(Identity.User("bo"))));

        var (item, json) = Told.Should().ContainSingle().Subject;
        (item.Position, item.Id, item.Kind, item.Result).Should().Be((0, "", PushOperationKind.AddOrUpdateIdentity, ItemResult.Rejected));
        item.Reason.Should().Be("Identity User '' cannot be pushed: The identity has the name '', which is blank; give it the name that it has in its provider.");
        item.Exception.Should().BeOfType<CoveoInvalidIdentityException>().Which.Findings.Should().ContainSingle().Which.Property.Should().Be("Identity");
        json.Should().Be("""{"identity":{"name":"","type":"USER"},"members":[],"wellKnowns":[]}""");
        Service.Uploads.Should().Equal("""{"members":[{"identity":{"name":"bo","type":"USER"},"members":[],"wellKnowns":[]}]}""");
    }

    [Theory]
    [InlineData("", null, "The identity has the name '', which is blank; *")]
    [InlineData("ana", "Other", "The identity ('ana') is in the provider 'Other', and is pushed to 'My Provider'; *")]
    public async Task Who_an_identity_is_is_checked_even_where_nothing_else_is(string name, string? provider, string problem)
    {
        Options.Validate = false;
        Options.OnFailure = BatchFailureMode.Continue;

        var summary = await PushAsync(Of(new Identity(name, IdentityType.User, provider)), Of(Identity.User("bo")));

        (summary.Accepted, summary.Rejected).Should().Be((1, 1));
        Told.Should().ContainSingle().Which.Item.Exception.Should().BeOfType<CoveoInvalidIdentityException>().Which.Findings.Should().ContainSingle().Which.Problem.Should().Match(problem);
    }

    [Fact]
    public async Task Names_that_would_be_written_alike_are_not_taken_for_one()
    {
        Options.Validate = false;
        Options.OnFailure = BatchFailureMode.Continue;

        var summary = await PushAsync(Of(Identity.User("a\ud800")), Of(Identity.User("a\ud801")));

        (summary.Accepted, summary.Rejected, summary.Superseded).Should().Be((0, 2, 0));
    }

    [Fact]
    public async Task A_member_that_is_null_is_told_as_such_where_nothing_is_checked()
    {
        Options.Validate = false;
        Options.OnFailure = BatchFailureMode.Continue;

        await PushAsync(new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None) { Members = { Identity.User("ana"), null! } });

        Told.Should().ContainSingle().Which.Item.Reason.Should().Be("Identity Group 'staff' cannot be written as JSON: Member 2 is null; leave it out.");
    }

    [Fact]
    public async Task A_batch_that_does_not_arrive_tells_each_of_its_identities()
    {
        Service.OnHandOver = _ => Task.FromResult(BatchService.Answer(400, """{"errorCode":"INVALID_JSON","message":"no"}"""));

        var thrown = await ThrownAsync<CoveoPushIncompleteException>(PushAsync(Ana, Ana.AliasTo(Identity.Email("a@acme.example")), IdentityOperation.Disable(Identity.User("zed"))));

        thrown.Message.Should().StartWith("Not every identity has reached security identity provider 'My Provider': 0 of 3 identities accepted");
        Told.Select(told => (told.Item.Id, told.Item.Kind, told.Item.Result)).Should().BeEquivalentTo(new[]
        {
            ("ana", PushOperationKind.AddOrUpdateIdentity, ItemResult.Failed),
            ("ana", PushOperationKind.AddOrUpdateAlias, ItemResult.Failed),
            ("zed", PushOperationKind.DisableIdentity, ItemResult.Failed),
        });
        Told[2].Json.Should().Be("""{"identity":{"name":"zed","type":"USER"}}""");
    }

    [Fact]
    public async Task A_producer_that_calls_feeds_a_push_of_its_own()
    {
        await using var push = Client.SecurityIdentities.Start("My Provider", Options);
        await push.AddAsync(Ana);
        await push.DisableAsync(Identity.User("zed"));
        (await push.FlushAsync()).Accepted.Should().Be(2);
        await push.AddAsync(Ana.AliasTo(Identity.Email("a@acme.example")));

        (await push.CompleteAsync()).Accepted.Should().Be(3);
        var adding = () => push.AddAsync(Ana).AsTask();
        await adding.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task An_operation_that_says_nothing_is_refused()
    {
        await using var push = Client.SecurityIdentities.Start("My Provider", Options);
        var adding = () => push.AddAsync(default).AsTask();

        await adding.Should().ThrowAsync<ArgumentException>().WithMessage("The operation is empty: default(IdentityOperation) says neither what to do nor with whom. *");
    }

    [Fact]
    public async Task Identities_are_read_as_there_is_room_for_them()
    {
        Options.MaxItems = 2;
        var summary = await Client.SecurityIdentities.PushAsync("My Provider", Series(), Options);

        summary.Accepted.Should().Be(5);
        Service.Uploads.Should().HaveCount(3);

        static async IAsyncEnumerable<IdentityOperation> Series()
        {
            for (var i = 0; i < 5; i++)
            {
                await Task.CompletedTask;
                yield return Of(Identity.User($"u{i}"));
            }
        }
    }

    private static SecurityIdentity Of(Identity identity) => new(identity, GrantedIdentities.None);

    private static string JsonEncoded(string name) => name.Replace("\\", "\\\\", StringComparison.Ordinal);

    private static SecurityIdentity With(string member) => new(Identity.User("ana"), GrantedIdentities.None) { Members = { Identity.User(member) } };

    private Task<PushSummary> PushAsync(params IdentityOperation[] operations) => Client.SecurityIdentities.PushAsync("My Provider", operations, Options);
}
