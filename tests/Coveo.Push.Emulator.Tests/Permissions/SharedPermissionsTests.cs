using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>Items with the same permissions share them in the store; that must not show.</summary>
public sealed class SharedPermissionsTests : SecuredTest
{
    private const string Ana = """{"permissions":[{"allowedPermissions":[{"identity":"ana","identityType":"User"}]}]}""";
    private const string Everyone = """{"permissions":[{"allowAnonymous":true}]}""";

    [Fact]
    public async Task The_same_permissions_mean_another_person_in_a_source_with_another_provider()
    {
        var byEmail = await CreateSourceAsync("By e-mail", "SECURED");
        await CreateProviderAsync("Other", [EmailProvider], byEmail);
        await PutIdentityAsync("""{"identity":{"name":"ana","type":"USER"}}""");

        await PutAsync("http://mine", Ana, source: SecuredId);
        await PutAsync("http://other", Ana, source: byEmail);

        (await IndexedIdsAsync("as=ana&asProvider=My%20Provider")).Should().Equal("http://mine");
        (await IndexedIdsAsync("as=ana&asProvider=Other")).Should().BeEmpty();
    }

    [Fact]
    public async Task An_item_that_changes_or_goes_takes_nothing_from_the_others()
    {
        foreach (var id in new[] { "http://a", "http://b", "http://c" })
        {
            await PutAsync(id, Everyone, source: SecuredId);
        }

        await PutAsync("http://a", Ana, source: SecuredId);
        await DeleteAsync("http://b", source: SecuredId);

        (await IndexedIdsAsync("anonymous=true")).Should().Equal("http://c");
        (await ItemAsync("http://c"))["permissions"]!.ToJsonString().Should().Be("""[{"allowAnonymous":true}]""");
    }

    [Fact]
    public async Task Permissions_that_no_item_has_any_more_can_come_back()
    {
        await PutAsync("http://a", Everyone, source: SecuredId);
        await SendAsync(HttpMethod.Delete, $"{PushBase}/sources/{SecuredId}/documents/olderthan?orderingId={Time.NowMilliseconds + 1}&queueDelay=0");
        (await IndexedIdsAsync()).Should().BeEmpty();

        await PutAsync("http://a", Everyone, $"&orderingId={Time.NowMilliseconds + 2}", SecuredId);

        (await IndexedIdsAsync("anonymous=true")).Should().Equal("http://a");
    }

    [Theory]
    [InlineData("""[{"AllowedAnonymous":true}]""", 1)]
    [InlineData("""[{"ALLOWANONYMOUS":true}]""", 1)]
    [InlineData("""[{"allowAnonymous":false,"AllowedAnonymous":true}]""", 0)]
    [InlineData("""[{"allowAnonymous":"true"}]""", 0)]
    [InlineData("""[{"permissionSets":null,"allowAnonymous":true}]""", 0)]
    public async Task Anonymous_access_needs_a_true_value_under_either_key(string permissions, int count)
    {
        await PutAsync("http://a", $$"""{"permissions":{{permissions}}}""", source: SecuredId);

        (await IndexedIdsAsync("anonymous=true")).Should().HaveCount(count);
    }

    [Theory]
    [InlineData("as=")]
    [InlineData("asProvider=My%20Provider")]
    public async Task A_person_without_a_name_is_refused_instead_of_shown_everything(string query) =>
        (await SendAsync(HttpMethod.Get, $"_emulator/items?{query}")).ShouldBeError(412, "INVALID_PARAMETER");
}
