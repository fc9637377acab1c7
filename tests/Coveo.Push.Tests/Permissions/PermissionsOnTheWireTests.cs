using System.Net;
using Coveo.Push.Serialization;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Permissions;

/// <summary>Permissions as the service reads them (docs.coveo.com/en/107, docs.coveo.com/en/25), byte by byte.</summary>
public class PermissionsOnTheWireTests
{
    [Fact]
    public async Task A_single_item_carries_them_in_the_simple_model()
    {
        var service = new RecordingService().Answers(HttpStatusCode.Accepted);
        var document = new PushDocument("a://b")
        {
            Title = "T",
            Permissions = DocumentPermissions
                .Only(Identity.Group("staff", "My Provider"), Identity.Email("ana@acme.example"))
                .Deny(Identity.User("bo")),
            Body = DocumentBody.FromText("x"),
        };

        await service.Client().Documents.AddOrUpdateAsync(RecordingService.SourceId, document);

        service.Call.Text.Should().Be(
            """{"title":"T","permissions":[{"allowAnonymous":false,"allowedPermissions":[{"identity":"staff","identityType":"Group","securityProvider":"My Provider"},"""
            + """{"identity":"ana@acme.example","identityType":"User","securityProvider":"Email Security Provider"}],"deniedPermissions":[{"identity":"bo","identityType":"User"}]}],"data":"x"}""");
    }

    [Fact]
    public void The_complete_model_is_levels_of_sets() =>
        Json(DocumentPermissions.Nobody
            .Level("Document", level => level.Allow(Identity.User("ana")))
            .Level("Library", level => level.Allow(Identity.VirtualGroup("list 7")).And(set => set.Named("set B").Deny(Identity.Unknown("x")).AllowAnonymous())))
            .Should().Be(
                """[{"name":"Document","permissionSets":[{"allowAnonymous":false,"allowedPermissions":[{"identity":"ana","identityType":"User"}],"deniedPermissions":[]}]},"""
                + """{"name":"Library","permissionSets":[{"allowAnonymous":false,"allowedPermissions":[{"identity":"list 7","identityType":"VirtualGroup"}],"deniedPermissions":[]},"""
                + """{"name":"set B","allowAnonymous":true,"allowedPermissions":[],"deniedPermissions":[{"identity":"x","identityType":"Unknown"}]}]}]""");

    [Fact]
    public void Anyone_is_one_set_without_lists_to_look_at() =>
        Json(DocumentPermissions.Anyone).Should().Be("""[{"allowAnonymous":true,"allowedPermissions":[],"deniedPermissions":[]}]""");

    [Fact]
    public void Nobody_is_said_and_not_left_out() =>
        Json(DocumentPermissions.Nobody).Should().Be("""[{"allowAnonymous":false,"allowedPermissions":[],"deniedPermissions":[]}]""");

    [Fact]
    public void Additional_information_is_part_of_an_identity_and_ordered() =>
        Json(DocumentPermissions.Only(Identity.Group("staff").With("b", "2").With("a", "\"1\"")))
            .Should().Be("""[{"allowAnonymous":false,"allowedPermissions":[{"identity":"staff","identityType":"Group","additionalInfo":{"a":"\"1\"","b":"2"}}],"deniedPermissions":[]}]""");

    [Fact]
    public void Names_travel_as_they_are() =>
        Json(DocumentPermissions.Only(Identity.User("acme\\żółw \"🐢\""))).Should().Contain("""{"identity":"acme\\żółw \"🐢\"","identityType":"User"}""");

    [Fact]
    public void Permissions_that_many_items_share_are_the_same_for_each()
    {
        var shared = DocumentPermissions.Only(Identity.User("ana"), Identity.Group("staff"));

        Enumerable.Range(0, 4).Select(_ => Json(shared)).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Writing_shared_permissions_costs_no_memory()
    {
        var shared = DocumentPermissions.Only(Enumerable.Range(0, 100).Select(number => Identity.User($"user {number}")));
        using var json = new JsonBuffer();

        AllocatedBytes.Of(() =>
        {
            json.Clear();
            PermissionsWriter.Write(json, shared);
        }).Should().Be(0);
    }

    [Fact]
    public void An_item_without_permissions_says_nothing_of_them() =>
        WrittenJson.Of(json => DocumentWriter.WriteElement(json, new PushDocument("a://b"), body: null)).Should().Be("""{"documentId":"a://b"}""");

    private static string Json(DocumentPermissions permissions) => WrittenJson.Of(json => PermissionsWriter.Write(json, permissions));
}
