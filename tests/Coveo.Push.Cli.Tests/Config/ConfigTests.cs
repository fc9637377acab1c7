using System.Text;
using Coveo.Push.Cli.Tests.Running;
using Coveo.Push.Emulator;

namespace Coveo.Push.Cli.Tests.Config;

public sealed class ConfigTests : ToolTest
{
    private const string Key = "xx12345678-0000-4000-8000-00000000cafe";

    [Fact]
    public async Task A_profile_is_kept_where_only_its_owner_reads_it_and_its_key_is_never_shown()
    {
        var set = await SetAsync("work", Key, ["--organization", "acmeorg1", "--region", "eu"]);
        var list = await RunAsync("config", "list");
        var show = await RunAsync("config", "show", "work", "-o", "json");

        (set.ExitCode, set.Remarks[0]).Should().Be((0, "coveo-push: Profile 'work' is made, and the default: acmeorg1 (eu)."));
        list.Output.Should().Be("work\ttrue\tacmeorg1\teu\t\t\t\ttrue\n");
        foreach (var run in new[] { set, list, show })
        {
            run.ToString().Should().NotContain("cafe");
        }

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(Folder, "profiles.json")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task The_profile_that_is_named_goes_before_the_environment_and_that_before_the_default()
    {
        Variables.Remove("COVEO_PUSH_ENDPOINT");
        await SetAsync("wrong", Key, ["--organization", "acmeorg1", "--endpoint", "http://127.0.0.1:1/"]);
        await SetAsync("right", CoveoEmulator.ApiKey, ["--organization", CoveoEmulator.OrganizationId, "--endpoint", Emulator.BaseUri.ToString(), "--source", SourceName]);
        Write("items.jsonl", """{"documentId":"a://1"}""");

        (await RunAsync("push", "items.jsonl", "--profile", "right")).ExitCode.Should().Be(0);
        Variables["COVEO_PUSH_ENDPOINT"] = Emulator.BaseUri.ToString();
        (await RunAsync("push", "items.jsonl", "--source", SourceName)).ExitCode.Should().Be(0);
        Variables["COVEO_PUSH_ENDPOINT"] = "http://127.0.0.1:1/";
        (await RunAsync("push", "items.jsonl", "--profile", "right")).ExitCode.Should().Be(0);
        Variables.Remove("COVEO_PUSH_ENDPOINT");
        (await RunAsync("config", "use", "right")).ExitCode.Should().Be(0);
        (await RunAsync("push", "items.jsonl")).ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData(new[] { "config", "set", "a b", "--organization", "o" }, "The name 'a b' cannot be one of a profile. Use letters, digits, '-', '_' and '.'.")]
    [InlineData(new[] { "config", "set", "a" }, "Profile 'a' has no organization. Give --organization ID.")]
    [InlineData(new[] { "config", "set", "a", "--organization", "o" }, "Profile 'a' has no API key, and nobody can be asked for it here. Give --api-key-file FILE, or - for standard input.")]
    [InlineData(new[] { "config", "use", "a" }, "There is no profile 'a'. There are none yet: 'coveo-push config set NAME --organization ID' makes one.")]
    [InlineData(new[] { "push", ".", "--source", "s", "--profile", "a" }, "There is no profile 'a'. There are none yet: 'coveo-push config set NAME --organization ID' makes one.")]
    [InlineData(new[] { "push", ".", "--source", "s", "--emulator", "--region", "eu" }, "--emulator says where to push, and so does --profile, --region, --environment or --endpoint. Leave one of them out.")]
    [InlineData(new[] { "push", ".", "--source", "s", "--region", "mars" }, "'mars' is not a Coveo region. Use one of: us (US East, us-east-1); ca (Canada, ca-central-1); eu (Ireland, eu-west-1); au (Australia, ap-southeast-2).")]
    public async Task What_cannot_be_is_one_line(string[] arguments, string message)
    {
        var run = await RunAsync(arguments);

        (run.ExitCode, run.Remarks[^1]).Should().Be((2, $"coveo-push: error: {message}"), run.ToString());
    }

    [Fact]
    public async Task Without_a_connection_it_says_how_to_get_one()
    {
        Variables.Remove("COVEO_PUSH_ENDPOINT");

        var run = await RunAsync("push", ".", "--source", "s");

        (run.ExitCode, run.Remarks[^1]).Should().Be((2, "coveo-push: error: Nothing says where to push. Name a profile with --profile ('coveo-push config set NAME' makes one), set COVEO_ORGANIZATION_ID and COVEO_API_KEY, or try it with --emulator."));
    }

    [Fact]
    public async Task A_key_on_the_command_line_is_warned_of_and_a_wrong_one_ends_with_3()
    {
        Write("items.jsonl", """{"documentId":"a://1"}""");

        var run = await RunAsync("push", "items.jsonl", "--source", SourceId, "--organization", CoveoEmulator.OrganizationId, "--api-key", Key);

        run.ExitCode.Should().Be(3, run.ToString());
        run.Remarks[0].Should().StartWith("coveo-push: warning: An API key on the command line can be read by others");
        run.ToString().Should().NotContain("cafe");
    }

    private Task<ToolResult> SetAsync(string name, string key, string[] options) =>
        RunAsync(Encoding.UTF8.GetBytes(key + "\n"), ["config", "set", name, "--api-key-file", "-", .. options]);
}
