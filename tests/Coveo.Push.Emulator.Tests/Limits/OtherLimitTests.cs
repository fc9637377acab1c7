using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Limits;

public sealed class OtherLimitTests : EmulatorTest
{
    protected override CoveoEmulatorOptions Options => new()
    {
        Limits = EmulatorLimits.Off with { PermissionsPerItem = 1, ContainerLifetime = TimeSpan.FromSeconds(10) },
    };

    [Fact]
    public async Task An_item_with_more_permissions_is_rejected_in_the_log()
    {
        const string Ana = """{"identity":"ana","identityType":"User"}""";
        (await PutAsync("http://a", $$"""{"permissions":[{"allowedPermissions":[{{Ana}}]}]}""")).ShouldBeAccepted();
        (await PutAsync("http://b", $$"""{"permissions":[{"allowedPermissions":[{{Ana}}],"deniedPermissions":[{{Ana}}]}]}""")).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().Equal("http://a");
        (await LogOfAsync("http://b")).Should().EndWith("ADD CONSUMING REJECTED TOO_MANY_PERMISSIONS");
    }

    [Fact]
    public async Task A_container_lives_as_long_as_it_should()
    {
        var target = await CreateContainerAsync();
        target.UploadUri.Should().Contain("X-Amz-Expires=10&");

        await AdvanceAsync(TimeSpan.FromSeconds(9));
        (await target.PutAsync(Anonymous, [1])).Status.Should().Be(200);
        await AdvanceAsync(TimeSpan.FromSeconds(1));

        (await target.PutAsync(Anonymous, [1])).ShouldBeAccessDenied();
    }
}
