using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>A provider may be created after the items that name it; until then only the log tells that they let nobody in.</summary>
public sealed class UnknownProviderTests : SecuredTest
{
    private const string Warning = "ADD CONSUMING WARNING UNKNOWN_SECURITY_PROVIDER";

    [Parity(Topics.Permissions, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "`WARNING` at CONSUMING")]
    [Theory]
    [InlineData("Nowhere", true)]
    [InlineData("my provider", true)]
    [InlineData("My Provider", false)]
    [InlineData("Email Security Provider", false)]
    public async Task An_item_that_names_one_is_indexed_with_a_warning(string provider, bool isUnknown)
    {
        await PutAsync(Item, Permissions($$"""{"identity":"ana","identityType":"User","securityProvider":"{{provider}}"}"""), source: SecuredId);

        (await IndexedIdsAsync()).Should().Equal(Item);
        (await LogOfAsync(Item)).Should().Equal(
            "ADD STREAMING COMPLETED",
            isUnknown ? Warning : "ADD CONSUMING COMPLETED",
            "ADD PROCESSING COMPLETED",
            "ADD MAPPING COMPLETED",
            "ADD INDEXING COMPLETED");
    }

    [Fact]
    public async Task None_is_meant_where_the_source_has_none()
    {
        var lonely = await CreateSourceAsync("Lonely", "SECURED");
        var permissions = Permissions("""{"identity":"ana","identityType":"User"}""");

        await PutAsync(Item, permissions, source: SecuredId);
        await PutAsync("http://lonely", permissions, source: lonely);

        (await LogOfAsync(Item)).Should().NotContain(Warning);
        (await LogOfAsync("http://lonely")).Should().Contain(Warning);
    }

    private static string Permissions(string permission) => $$"""{"permissions":[{"deniedPermissions":[{{permission}}]}]}""";
}
