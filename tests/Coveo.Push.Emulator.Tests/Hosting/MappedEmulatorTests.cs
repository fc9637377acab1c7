using System.Net;
using System.Text.RegularExpressions;
using Coveo.Push.Emulator.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push.Emulator.Tests.Hosting;

/// <summary>The emulator as a part of somebody's app.</summary>
public sealed partial class MappedEmulatorTests
{
    private const string Push = "/push/v1/organizations/" + CoveoEmulator.OrganizationId;
    private const string Platform = "/rest/organizations/" + CoveoEmulator.OrganizationId;

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/coveo")]
    [InlineData("/tools/coveo/")]
    public async Task A_batch_goes_all_the_way(string prefix)
    {
        await using var app = await HostApp.StartAsync(prefix);
        var root = prefix.TrimEnd('/');
        var source = await CreateSourceAsync(app, root);

        var target = UploadTarget.Read(await app.SendAsync(HttpMethod.Post, $"{root}{Push}/files"));
        using var anonymous = new HttpClient();
        var upload = await target.PutAsync(anonymous, """{"addOrUpdate":[{"documentId":"http://a/","data":"needle"}]}"""u8.ToArray());
        var batch = await app.SendAsync(HttpMethod.Put, $"{root}{Push}/sources/{source}/documents/batch?fileId={target.FileId}");

        target.UploadUri.Should().StartWith($"{app.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}{root}/s3/");
        upload.Status.Should().Be(200, upload.Text);
        batch.ShouldBeAccepted();
        var found = await app.SendAsync(HttpMethod.Get, $"{root}/_emulator/items?q=needle");
        ((int)found.Json["totalEntries"]!).Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/coveo")]
    public async Task The_log_is_there_too(string prefix)
    {
        await using var app = await HostApp.StartAsync(prefix);

        var log = await app.SendAsync(HttpMethod.Post, $"{prefix}/logs/v1/organizations/{CoveoEmulator.OrganizationId}?from=2025-02-03&to=2025-02-04");

        log.Text.Should().Be("""{"documentLogEntries":[],"hasNextPage":false}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/coveo")]
    public async Task The_routes_of_the_app_stay_as_they_are(string prefix)
    {
        await using var app = await HostApp.StartAsync(prefix);

        (await app.SendAsync(HttpMethod.Get, "/")).Text.Should().Be("the app's page");
        (await app.SendAsync(HttpMethod.Get, "/rest/own/name")).Text.Should().Be("the app's name");
        var unknown = await app.SendAsync(HttpMethod.Get, "/unknown");
        unknown.Status.Should().Be(404);
        unknown.Text.Should().BeEmpty();
        unknown.Headers.Should().NotContainKey("X-Request-ID");
    }

    [Fact]
    public async Task Below_the_prefix_an_unknown_path_gets_the_emulators_answer()
    {
        await using var app = await HostApp.StartAsync("/coveo");

        var answer = await app.SendAsync(HttpMethod.Get, "/coveo/unknown");

        answer.ShouldBeGatewayError(403);
        (await app.SendAsync(HttpMethod.Get, "/coveonut")).MediaType.Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/content")]
    [InlineData("/content?anonymous=true")]
    [InlineData("/log")]
    [InlineData("/activities")]
    [InlineData("/identities")]
    [InlineData("/fields")]
    [InlineData("/requests")]
    [InlineData("/requests/1")]
    [InlineData("/requests/999")]
    [InlineData("/faults")]
    public async Task Every_address_in_the_console_is_below_the_prefix(string page)
    {
        await using var app = await HostApp.StartAsync("/tools/coveo");
        await CreateSourceAsync(app, "/tools/coveo");

        var answer = await app.SendAsync(HttpMethod.Get, $"/tools/coveo{page}");

        answer.MediaType.Should().Be("text/html", answer.Text);
        Addresses().Matches(answer.Text).Select(match => match.Groups["address"].Value).Should().NotBeEmpty()
            .And.OnlyContain(address => address.StartsWith("/tools/coveo/", StringComparison.Ordinal) || address == "#main");
    }

    [Fact]
    public async Task Calls_are_listed_as_short_as_without_a_prefix()
    {
        await using var app = await HostApp.StartAsync("/coveo");
        await CreateSourceAsync(app, "/coveo");

        var page = WebUtility.HtmlDecode((await app.SendAsync(HttpMethod.Get, "/coveo/requests")).Text);

        page.Should().Contain(">/rest/…/sources<");
    }

    [Fact]
    public async Task A_form_that_does_not_say_where_to_go_back_to_leads_to_the_console_and_not_to_the_app()
    {
        await using var app = await HostApp.StartAsync("/coveo");
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = app.Http.BaseAddress };

        var answer = await Answer.ReadAsync(browser, new HttpRequestMessage(HttpMethod.Post, "/coveo/console/theme")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("theme", "dark")]),
        });

        answer.Headers["Location"].Should().Be("/coveo/");
    }

    [Theory]
    [InlineData("GET /coveo/rest/*")]
    [InlineData("GET /rest/*")]
    [InlineData("*/sources")]
    public async Task A_fault_is_for_a_path_as_the_app_or_as_the_emulator_knows_it(string route)
    {
        await using var app = await HostApp.StartAsync("/coveo", options => options.Faults.Add(new EmulatorFault { Route = route, Status = 503 }));

        (await app.SendAsync(HttpMethod.Get, $"/coveo{Platform}/sources")).Status.Should().Be(503);
    }

    [Fact]
    public async Task The_key_is_asked_for()
    {
        await using var app = await HostApp.StartAsync("/coveo");
        app.Http.DefaultRequestHeaders.Authorization = null;

        (await app.SendAsync(HttpMethod.Get, $"/coveo{Platform}/sources")).Status.Should().Be(401);
    }

    [Fact]
    public async Task Other_host_names_are_refused_by_the_emulator_alone()
    {
        await using var app = await HostApp.StartAsync("/coveo", options => options.AllowedHosts.Add("shop.test"));

        (await StatusForHostAsync(app, "/", "evil.example")).Should().Be(200);
        (await StatusForHostAsync(app, "/coveo/_emulator/health", "evil.example")).Should().Be(403);
        (await StatusForHostAsync(app, "/coveo/_emulator/health", "SHOP.test:81")).Should().Be(200);
    }

    [Fact]
    public async Task An_upload_may_be_larger_than_the_apps_requests_and_a_request_may_not()
    {
        await using var app = await HostApp.StartAsync("/coveo", options => options.MaxRequestBytes = 1000);
        var target = UploadTarget.Read(await app.SendAsync(HttpMethod.Post, $"/coveo{Push}/files"));
        using var anonymous = new HttpClient();

        // The server's own limit is 30,000,000.
        (await target.PutAsync(anonymous, new byte[31_000_000])).Status.Should().Be(200);
        (await app.SendAsync(HttpMethod.Post, $"/coveo{Platform}/sources", new string(' ', 1001))).Status.Should().Be(413);
    }

    [Fact]
    public async Task What_the_app_does_behind_the_answer_sees_its_own_path_and_route()
    {
        var seen = string.Empty;
        await using var app = await HostApp.StartAsync("/coveo", map: app => app.Use(async (context, next) =>
        {
            await next(context);
            seen = $"{context.Request.PathBase}|{context.Request.Path}|{context.GetEndpoint()?.DisplayName}|{context.Request.RouteValues["path"]}";
        }));

        await app.SendAsync(HttpMethod.Get, "/coveo/_emulator/health");

        seen.Should().Be("|/coveo/_emulator/health|The local Coveo|_emulator/health");
    }

    [Fact]
    public async Task The_data_file_is_closed_with_the_app()
    {
        using var directory = new TemporaryDirectory();
        var file = directory.File("coveo.db");
        await using (var app = await HostApp.StartAsync("/coveo", options => options.DataFile = file))
        {
            await CreateSourceAsync(app, "/coveo");
        }

        await using var emulator = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { DataFile = file });
        using var http = new HttpClient { BaseAddress = emulator.BaseUri };
        (await http.GetStringAsync("_emulator/info")).Should().Contain("\"sources\":1");
    }

    [Theory]
    [InlineData("coveo")]
    [InlineData("/co{v}eo")]
    [InlineData("/a//b")]
    [InlineData("/a b")]
    public async Task A_prefix_that_is_no_plain_path_is_named(string prefix)
    {
        var start = () => HostApp.StartAsync(prefix);

        await start.Should().ThrowAsync<ArgumentException>().WithMessage($"*is '{prefix}'*");
    }

    [Fact]
    public void Mapping_without_adding_says_what_is_missing()
    {
        var app = WebApplication.CreateSlimBuilder().Build();

        var map = () => app.MapCoveoEmulator();

        map.Should().Throw<InvalidOperationException>().WithMessage("*AddCoveoEmulator*");
    }

    [Fact]
    public void A_second_emulator_and_wrong_settings_are_refused_at_once()
    {
        var services = new ServiceCollection();
        services.AddCoveoEmulator();

        var again = () => services.AddCoveoEmulator();
        var wrong = () => new ServiceCollection().AddCoveoEmulator(options => options.ApiKey = string.Empty);

        again.Should().Throw<InvalidOperationException>();
        wrong.Should().Throw<ArgumentException>().WithMessage("ApiKey*");
    }

    private static async Task<string> CreateSourceAsync(HostApp app, string root)
    {
        var created = await app.SendAsync(
            HttpMethod.Post, $"{root}{Platform}/sources", """{"sourceType":"PUSH","name":"s","sourceVisibility":"SHARED","pushEnabled":true}""");
        created.Status.Should().Be(201, created.Text);
        return (string)created.Json["id"]!;
    }

    private static async Task<int> StatusForHostAsync(HostApp app, string path, string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        return (await Answer.ReadAsync(app.Http, request)).Status;
    }

    [GeneratedRegex("(href|src|action)=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Addresses();
}
