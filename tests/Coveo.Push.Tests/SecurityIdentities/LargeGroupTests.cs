using System.Text.Json;

namespace Coveo.Push.Tests.SecurityIdentities;

/// <summary>A group that is too large for a request or for a batch goes by a file of its own.</summary>
public sealed class LargeGroupTests : Batches.BatchTest
{
    private const string BatchPath = "/push/v1/organizations/acmeorg1/providers/p1/permissions/batch";

    [Fact]
    public async Task A_single_call_takes_a_container_by_itself()
    {
        var staff = Group("staff", members: 200_000);

        var acceptance = await Client.SecurityIdentities.AddOrUpdateAsync("p1", staff, new OrderingId(5));

        Service.Calls.Select(call => $"{call.Method} {call.Address.PathAndQuery}").Should().Equal(
            "POST /push/v1/organizations/acmeorg1/files?useVirtualHostedStyleUrl=true",
            "PUT /f1?signature=a%2Fb",
            $"PUT {BatchPath}?fileId=f1&orderingId=5");
        acceptance.RequestId.Should().Be("r1");
        using var file = JsonDocument.Parse(Service.Uploads.Should().ContainSingle().Subject);
        file.RootElement.EnumerateObject().Should().ContainSingle().Which.Name.Should().Be("members");
        var element = file.RootElement.GetProperty("members")[0];
        element.GetProperty("identity").GetRawText().Should().Be("""{"name":"staff","type":"GROUP"}""");
        element.GetProperty("members").GetArrayLength().Should().Be(200_000);
    }

    [Fact]
    public async Task A_request_of_six_megabytes_is_one_call_and_one_byte_more_is_three()
    {
        await Client.SecurityIdentities.AddOrUpdateAsync("p1", OfBytes(6_000_000));
        Service.Calls.Should().ContainSingle().Which.Body.Should().HaveCount(6_000_000);

        await Client.SecurityIdentities.AddOrUpdateAsync("p1", OfBytes(6_000_001));
        Service.Calls.Should().HaveCount(4);
    }

    [Fact]
    public async Task In_a_push_it_travels_alone_and_the_others_fill_batches_as_ever()
    {
        Options.MaxBytes = 20_000;
        Options.MaxInlineBodyBytes = 0;
        IdentityOperation[] operations = [Group("a", 2), Group("large", 2_000), Group("b", 2), Group("c", 2)];

        var summary = await Client.SecurityIdentities.PushAsync("p1", operations, Options);

        summary.IsComplete.Should().BeTrue();
        Service.Uploads.Select(Names).Should().BeEquivalentTo(new[] { new[] { "a" }, ["large"], ["b", "c"] }, options => options.WithStrictOrdering());
    }

    private static SecurityIdentity Group(string name, int members)
    {
        var group = new SecurityIdentity(Identity.Group(name), GrantedIdentities.None);
        foreach (var number in Enumerable.Range(0, members))
        {
            group.Members.Add(Identity.User($"user {number:000000}"));
        }

        return group;
    }

    private static SecurityIdentity OfBytes(int bytes)
    {
        const string Around = """{"identity":{"name":"","type":"USER"},"members":[],"wellKnowns":[]}""";
        return new SecurityIdentity(Identity.User(new string('x', bytes - Around.Length)), GrantedIdentities.None);
    }

    private static IEnumerable<string> Names(string file)
    {
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.GetProperty("members").EnumerateArray().Select(element => element.GetProperty("identity").GetProperty("name").GetString()!)];
    }
}
