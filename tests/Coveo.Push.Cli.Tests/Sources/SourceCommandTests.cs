using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Sources;

public sealed class SourceCommandTests : ToolTest
{
    private const string NewsPlain =
        "name\tNews\nid\tSOURCE\ntype\tPUSH\nvisibility\tsecured\nstatus\tPUSH_READY\ndocuments\t0\nbytes\t0\npushEnabled\ttrue\nstreamEnabled\tfalse\nowner\temulator@127.0.0.1\ncreated\tTIME\n";

    [Fact]
    public async Task Create_makes_a_source_and_tells_all_of_it()
    {
        var run = await RunAsync("source", "create", "News", "--visibility", "secured");

        (run.ExitCode, run.Output.Masked()).Should().Be((0, NewsPlain));
        var source = await Client.Sources.GetAsync(run.Value("id")!);
        (source.Name, source.Visibility).Should().Be(("News", Platform.SourceVisibility.Secured));
    }

    [Fact]
    public async Task Create_has_no_default_for_who_sees_the_items()
    {
        var none = await RunAsync("source", "create", "News");
        var wrong = await RunAsync("source", "create", "News", "--visibility", "public");

        (none.ExitCode, none.Errors).Should().Be((2, "coveo-push: Option '--visibility' is required. 'coveo-push source create --help' tells what it takes.\n"));
        (wrong.ExitCode, wrong.Errors).Should().Be((2, "coveo-push: Argument 'public' not recognized. Must be one of: 'private', 'secured', 'shared'. 'coveo-push source create --help' tells what it takes.\n"));
        (await Client.Sources.ListAsync().CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Create_makes_a_catalog_source_too_and_waits_until_it_can_be_pushed_to()
    {
        var run = await RunAsync("source", "create", "Products", "--visibility", "shared", "--catalog", "--wait");
        var item = await RunAsync("item", "add", "--id", "product://1", "--source", "Products");

        (run.ExitCode, run.Value("type"), run.Value("pushEnabled"), run.Value("streamEnabled"), run.Errors).Should().Be((0, "CATALOG", "true", "true", ""), run.ToString());
        item.ExitCode.Should().Be(0, item.ToString());
    }

    [Fact]
    public async Task Create_of_a_name_that_is_taken_ends_with_4()
    {
        var run = await RunAsync("source", "create", SourceName, "--visibility", "shared");

        (run.ExitCode, run.Output).Should().Be((4, ""));
        run.Remarks.Should().ContainSingle().Which.Should().Contain("SOURCE_ALREADY_EXISTS");
    }

    [Fact]
    public async Task List_is_a_line_each_and_json_an_array()
    {
        await RunAsync("source", "create", "News", "--visibility", "private");

        var plain = await RunAsync("source", "list");
        var json = await RunAsync("source", "list", "--filter", "new", "-o", "json");

        (plain.ExitCode, plain.Output.Masked()).Should().Be((0, "Handbook\tSOURCE\tPUSH\tshared\tPUSH_READY\t0\nNews\tSOURCE\tPUSH\tprivate\tPUSH_READY\t0\n"));
        json.Output.Masked().Should().Be(
            """
            [
              {
                "name": "News",
                "id": "SOURCE",
                "type": "PUSH",
                "visibility": "private",
                "status": "PUSH_READY",
                "documents": 0
              }
            ]

            """);
    }

    [Fact]
    public async Task Show_takes_an_id_a_name_or_the_source_of_the_environment()
    {
        var byId = await RunAsync("source", "show", SourceId);
        var byName = await RunAsync("source", "show", SourceName);
        var unknown = await RunAsync("source", "show", "Nope");
        Variables["COVEO_SOURCE_ID"] = SourceId;
        var byVariable = await RunAsync("source", "show");

        byId.Value("name").Should().Be(SourceName);
        (byName.Output, byVariable.Output).Should().Be((byId.Output, byId.Output));
        (unknown.ExitCode, unknown.Errors).Should().Be((2, "coveo-push: error: There is no source with the name or ID 'Nope' in organization 'emulatororg'. 'coveo-push source list' shows them.\n"));
    }

    [Fact]
    public async Task Delete_needs_a_yes_where_nobody_can_be_asked()
    {
        var refused = await RunAsync("source", "delete", SourceName);
        (await Client.Sources.ListAsync().CountAsync()).Should().Be(1);
        var done = await RunAsync("source", "delete", SourceName, "--yes");

        (refused.ExitCode, refused.Errors.Masked()).Should().Be((2, "coveo-push: error: This deletes the source 'Handbook' (SOURCE) with 0 items. Nobody can be asked here: add --yes if that is meant.\n"));
        (done.ExitCode, done.Output.Masked()).Should().Be((0, "id\tSOURCE\nname\tHandbook\nresult\tdeleted\n"));
        (await Client.Sources.ListAsync().CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Delete_never_takes_the_source_of_the_environment()
    {
        Variables["COVEO_SOURCE_ID"] = SourceId;

        var run = await RunAsync("source", "delete", "--yes");

        run.ExitCode.Should().Be(2);
        (await Client.Sources.ListAsync().CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Delete_asks_for_the_name_at_a_terminal()
    {
        if (!ToolTerminal.IsThere)
        {
            return;
        }

        var wrong = await ToolTerminal.RunAsync(Here, 200, "yes\n", "source", "delete", SourceName);
        var sources = await Client.Sources.ListAsync().CountAsync();
        var right = await ToolTerminal.RunAsync(Here, 200, $"{SourceName}\n", "source", "delete", SourceName);

        (wrong.ExitCode, sources).Should().Be((2, 1), wrong.ToString());
        wrong.Output.Should().Contain("Type 'Handbook' to go on:").And.Contain("'Handbook' was not typed: nothing was done.");
        right.ExitCode.Should().Be(0, right.ToString());
        (await Client.Sources.ListAsync().CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Status_tells_the_service_what_a_crawler_does()
    {
        var begin = await RunAsync("source", "status", SourceName, "rebuild");
        var during = await RunAsync("source", "show", SourceName);
        var end = await RunAsync("source", "status", SourceName, "idle");
        var wrong = await RunAsync("source", "status", SourceName, "busy");

        (begin.ExitCode, begin.Output.Masked()).Should().Be((0, "id\tSOURCE\nresult\taccepted\ntime\tTIME\nrequestId\tGUID\n"));
        during.Value("status").Should().Be("REFRESHING");
        end.ExitCode.Should().Be(0);
        (wrong.ExitCode, wrong.Errors).Should().Be((2, "coveo-push: Argument 'busy' not recognized. Must be one of: 'rebuild', 'refresh', 'incremental', 'idle'. 'coveo-push source status --help' tells what it takes.\n"));
    }
}
