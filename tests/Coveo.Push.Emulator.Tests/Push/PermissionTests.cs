using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

public sealed class PermissionTests : EmulatorTest
{
    private const string Id = "http://a";

    [Fact]
    public async Task An_item_of_a_secured_source_needs_permissions()
    {
        var secured = await CreateSourceAsync("Secured", "SECURED");

        (await PutAsync(Id, "{}", source: secured)).ShouldBeAccepted();

        (await LogOfAsync(Id)).Should().EndWith("ADD CONSUMING ERROR MISSING_PERMISSIONS");
        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""[{"allowAnonymous":true}]""")]
    [InlineData("""[{"allowAnonymous":false,"allowedPermissions":[{"identity":"staff","identityType":"Group"}],"deniedPermissions":[]}]""")]
    [InlineData("""[{"AllowedPermissions":[{"Identity":"staff","IdentityType":"VIRTUAL_GROUP","securityProvider":"p","additionalInfo":{"a":"b"}}]}]""")]
    [InlineData("""[{"name":"Level1","permissionSets":[{"name":"Set1","allowedPermissions":[{"identity":"ana","identityType":"USER"}]}]}]""")]
    public async Task Both_permission_models_are_understood(string permissions)
    {
        var secured = await CreateSourceAsync("Secured", "SECURED");

        await PutAsync(Id, $$"""{"permissions":{{permissions}}}""", source: secured);

        (await IndexedIdsAsync()).Should().Equal(Id);
    }

    [Theory]
    [InlineData("""[{"allowedPermissions":[{"identityType":"Group"}]}]""")]
    [InlineData("""[{"allowedPermissions":[{"identity":"","identityType":"Group"}]}]""")]
    [InlineData("""[{"allowedPermissions":[{"identity":"staff"}]}]""")]
    [InlineData("""[{"deniedPermissions":[{"identity":"staff","identityType":"Robot"}]}]""")]
    [InlineData("""[{"permissionSets":[{"allowedPermissions":["staff"]}]}]""")]
    [InlineData("""[{"allowedPermissions":"staff"}]""")]
    [InlineData("""["staff"]""")]
    public async Task Permissions_that_make_no_sense_are_accepted_and_then_rejected(string permissions)
    {
        (await PutAsync(Id, $$"""{"permissions":{{permissions}}}""")).ShouldBeAccepted();

        (await LogOfAsync(Id)).Should().EndWith("ADD CONSUMING REJECTED INVALID_PERMISSIONS");
    }

    [Theory]
    [InlineData(5000, true)]
    [InlineData(5001, false)]
    public async Task At_most_5000_permissions_are_possible(int count, bool isIndexed)
    {
        var identities = Enumerable.Range(0, count).Select(n => $$"""{"identity":"user{{n}}","identityType":"User"}""").ToList();
        var allowed = string.Join(',', identities.Take(count / 2));
        var denied = string.Join(',', identities.Skip(count / 2));

        (await PutAsync(Id, $$"""{"permissions":[{"allowedPermissions":[{{allowed}}],"deniedPermissions":[{{denied}}]}]}""")).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().HaveCount(isIndexed ? 1 : 0);
        (await LogOfAsync(Id)).Contains("ADD CONSUMING REJECTED TOO_MANY_PERMISSIONS").Should().Be(!isIndexed);
    }
}
