using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class IdentityBatchTests : SecuredTest
{
    [Parity(Topics.Security, "docs.coveo.com/en/90")]
    [Fact]
    public async Task A_batch_defines_identities_and_aliases_and_disables()
    {
        await PutIdentityAsync("""{"identity":{"name":"zed","type":"USER"}}""");

        var fileId = await PushIdentitiesAsync(
            """
            {
              "members": [
                { "identity": { "name": "staff", "type": "GROUP" },
                  "members": [ { "name": "ana", "type": "USER" }, { "name": "bo", "type": "USER" } ] },
                { "identity": { "name": "ana", "type": "USER" }, "members": [] }
              ],
              "mappings": [
                { "identity": { "name": "ana", "type": "USER" },
                  "mappings": [ { "name": "ana@acme.example", "type": "USER", "provider": "Email Security Provider" } ] }
              ],
              "deleted": [ { "identity": { "name": "zed", "type": "USER" } } ]
            }
            """);

        (await NamesAsync("staff", "members")).Should().Equal("ana", "bo");
        (await NamesAsync("ana", "aliases")).Should().Equal("ana@acme.example");
        (await StateAsync("ana")).Should().Be("UP_TO_DATE");
        (await StateAsync("bo")).Should().Be("NOT_UPDATED");
        (await StateAsync("zed")).Should().Be("DISABLED");
        (await LogOfAsync(fileId)).Should().Equal("BATCH_FILE STREAMING_BATCH COMPLETED", "BATCH_FILE CONSUMING_BATCH COMPLETED");
    }

    [Fact]
    public async Task Sections_are_read_in_their_meaning_whatever_their_order_in_the_file()
    {
        await PushIdentitiesAsync(
            """
            {
              "deleted": [ { "identity": { "name": "ana", "type": "USER" } } ],
              "mappings": [ { "identity": { "name": "ana", "type": "USER" }, "mappings": [ { "name": "a@x", "type": "USER" } ] } ],
              "members": [ { "identity": { "name": "ana", "type": "USER" }, "wellKnowns": [ { "name": "all", "type": "GROUP" } ] } ]
            }
            """);

        (await StateAsync("ana")).Should().Be("UP_TO_DATE");
        (await NamesAsync("ana", "aliases")).Should().Equal("a@x");
        (await NamesAsync("ana", "granted")).Should().BeEmpty("its alias names none, and aliases come after members");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&orderingId=7")]
    public async Task An_identity_may_stand_in_members_and_mappings_of_one_file(string parameters)
    {
        await PushIdentitiesAsync(new SecuredWorld().Identity("group:g", "ana").Alias("group:g", "g@x").File, parameters);

        (await NamesAsync("g", "members")).Should().Equal("ana");
        (await NamesAsync("g", "aliases")).Should().Equal("g@x");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&orderingId=7")]
    public async Task Of_two_definitions_in_one_section_the_first_counts(string parameters)
    {
        await PushIdentitiesAsync(
            new SecuredWorld().Identity("group:g", "ana").Identity("group:G", "bo").Alias("group:g", "a@x").Alias("group:g", "b@x").File, parameters);

        (await NamesAsync("g", "members")).Should().Equal("ana");
        (await NamesAsync("g", "aliases")).Should().Equal("a@x");
        (await LogOfAsync("g")).Should().EndWith("UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION");
    }

    [Theory]
    [InlineData("")]
    [InlineData("&orderingId=7")]
    public async Task An_identity_that_a_file_defines_and_disables_stays_enabled(string parameters)
    {
        await PushIdentitiesAsync(new SecuredWorld().Identity("ana").Disabled("ana").File, parameters);

        (await StateAsync("ana")).Should().Be("UP_TO_DATE");
        (await LogOfAsync("ana")).Should().EndWith("DELETE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION");
    }

    [Parity(Topics.Security, "docs.coveo.com/en/90", Fidelity = Fidelity.Approximate, Note = "with and without the wrapping `identity`")]
    [Fact]
    public async Task Both_forms_of_disabled_identities_are_understood()
    {
        await PushAsync(new SecuredWorld().Identity("ana").Identity("bo").Identity("cy"));

        await PushIdentitiesAsync("""{"deleted":[{"identity":{"name":"ana","type":"USER"}},{"name":"bo","type":"USER"}]}""");

        (await StateAsync("ana")).Should().Be("DISABLED");
        (await StateAsync("bo")).Should().Be("DISABLED");
        (await StateAsync("cy")).Should().Be("UP_TO_DATE");
    }

    [Fact]
    public async Task All_operations_of_a_file_share_the_ordering_id_of_the_request()
    {
        await PushIdentitiesAsync(new SecuredWorld().Identity("ana").Identity("bo").File, "&orderingId=18446744073709551615");

        ((string?)(await IdentityAsync("ana"))["orderingId"]).Should().Be("18446744073709551615");
        ((string?)(await IdentityAsync("bo"))["orderingId"]).Should().Be("18446744073709551615");
    }

    [Fact]
    public async Task Keys_are_read_whatever_their_case()
    {
        await PushAsync(new SecuredWorld().Identity("zed"));

        await PushIdentitiesAsync(
            """
            {"Members":[{"Identity":{"Name":"g","Type":"Group"},"Members":[{"Name":"ana","Type":"User"}]}],
             "MAPPINGS":[{"IDENTITY":{"NAME":"ana","TYPE":"USER"},"MAPPINGS":[{"NAME":"a@x","TYPE":"USER","PROVIDER":"Email Security Provider"}]}],
             "Deleted":[{"Identity":{"Name":"zed","Type":"User"}}]}
            """);

        (await NamesAsync("g", "members")).Should().Equal("ana");
        (await NamesAsync("ana", "aliases")).Should().Equal("a@x");
        (await StateAsync("zed")).Should().Be("DISABLED");
    }

    [Fact]
    public async Task A_file_is_required() =>
        (await SendAsync(HttpMethod.Put, $"{PushBase}/providers/{Uri.EscapeDataString(Provider)}/permissions/batch"))
            .ShouldBeError(412, "MISSING_PARAMETER");
}
