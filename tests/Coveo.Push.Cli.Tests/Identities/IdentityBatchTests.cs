using System.IO.Compression;
using System.Text;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Tests.Identities;

public sealed class IdentityBatchTests : IdentityTest
{
    private const string People =
        """
        {"identity":{"name":"staff","type":"GROUP"},"members":[{"name":"ana","type":"USER"},{"name":"bo","type":"User"}],"wellKnowns":[]}
        {"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider"}]}

        {"Members":[{"Identity":{"Name":"zed","Type":"User"}}],"deleted":[{"identity":{"name":"yan","type":"USER"}}]}
        {"deleted":{"identity":{"name":"zed","type":"USER"}}}
        """;

    [Fact]
    public async Task A_file_in_the_shape_of_the_push_api_is_pushed()
    {
        Write("people.jsonl", People);

        var run = await IdentityAsync("batch", "people.jsonl");

        (run.ExitCode, run.Value("identities"), run.Value("accepted"), run.Value("notRead"), run.Errors).Should().Be((0, "5", "5", "0", ""), run.ToString());
        (await MembersAsync("staff")).Should().Equal("ana", "bo");
        (await Client.SecurityCache.GetAsync(Provider, Identity.User("zed"))).State.Should().Be(CachedIdentityState.Disabled);
    }

    [Fact]
    public async Task Standard_input_and_gzip_are_read_too()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(People));
        }

        Write("people.jsonl.gz", packed.ToArray());

        var file = await IdentityAsync("batch", "people.jsonl.gz");
        var input = await RunAsync(Encoding.UTF8.GetBytes(People), ["identity", "batch", "-", "--provider", Provider]);

        (file.Value("accepted"), input.Value("accepted")).Should().Be(("5", "5"), input.ToString());
    }

    [Theory]
    [InlineData("""{"identity":{"name":"a","type":"USER"},"member":[]}""", "The line has 'member', which means nothing there. It takes 'identity', 'members', 'mappings', 'wellKnowns', 'result'.")]
    [InlineData("""{"identity":{"name":"a"}}""", "'identity' ('a') has no 'type': USER, GROUP, VIRTUAL_GROUP or UNKNOWN.")]
    [InlineData("""{"identity":{"name":"a","type":"ROBOT"}}""", "'identity' ('a') has the type 'ROBOT', which is none. Use USER, GROUP, VIRTUAL_GROUP or UNKNOWN.")]
    [InlineData("""{"identity":{"type":"USER"}}""", "'identity' has no 'name'.")]
    [InlineData("""{"identity":{"name":"a","type":"GROUP"},"members":[1]}""", "'members'[0] is no JSON object.")]
    [InlineData("""{}""", "The line holds no identity. Give it 'identity', with 'members' or 'mappings'.")]
    [InlineData("""[]""", "The line is no JSON object.")]
    public async Task A_line_that_is_none_is_told_with_its_place_and_the_others_go_on(string line, string problem)
    {
        Write("people.jsonl", $"{line}\n{People}");

        var run = await IdentityAsync("batch", "people.jsonl");

        (run.ExitCode, run.Value("accepted"), run.Value("notRead")).Should().Be((1, "5", "1"), run.ToString());
        run.Errors.Should().Be($"coveo-push: warning: people.jsonl:1: {problem}\n");
    }

    [Fact]
    public async Task Strict_stops_at_it()
    {
        Write("people.jsonl", "{\"identity\":\n" + People);

        var run = await IdentityAsync("batch", "people.jsonl", "--strict");

        run.ExitCode.Should().Be(2);
        run.Remarks[^1].Should().StartWith("coveo-push: error: people.jsonl:1:").And.EndWith("Stopped there (--strict).");
        run.Value("accepted").Should().Be("0");
    }

    [Fact]
    public async Task An_identity_that_breaks_a_rule_is_told_and_ends_with_1()
    {
        Write("people.jsonl", """{"identity":{"name":" ","type":"USER"}}""" + "\n" + People);

        var run = await IdentityAsync("batch", "people.jsonl");

        (run.ExitCode, run.Value("accepted"), run.Value("rejected")).Should().Be((1, "5", "1"), run.ToString());
        run.Remarks.Should().ContainSingle().Which.Should().StartWith("coveo-push: warning: ");
    }

    [Fact]
    public async Task A_key_that_is_refused_ends_with_3()
    {
        Write("people.jsonl", People);
        Variables["COVEO_ORGANIZATION_ID"] = "emulatororg";
        Variables["COVEO_API_KEY"] = "xx12345678-0000-4000-8000-00000000cafe";

        var run = await IdentityAsync("batch", "people.jsonl");

        (run.ExitCode, run.Value("accepted")).Should().Be((3, "0"), run.ToString());
        run.ToString().Should().NotContain("cafe");
    }
}
