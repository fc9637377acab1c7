using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

public sealed class FaultsPageTests : ConsoleTest
{
    [Fact]
    public async Task Without_any_everything_works() => TextOf(await PageAsync("faults")).Should().Contain("Everything works");

    [Fact]
    public async Task A_preset_is_switched_on_used_up_and_seen_in_the_requests()
    {
        (await SendFormAsync("faults/add", ("preset", "throttled"))).Status.Should().Be(200);
        RowsOf(await PageAsync("faults")).Should().ContainSingle()
            .Which.Should().Be("429 is answered, with Retry-After 2 fault-1 * 3 calls 0 3 Switch off");

        for (var i = 0; i < 3; i++)
        {
            (await PutAsync("http://a", "{}")).Status.Should().Be(429);
        }

        (await PutAsync("http://a", "{}")).ShouldBeAccepted();
        RowsOf(await PageAsync("faults")).Single().Should().EndWith("3 used up Switch off");
        RowsOf(await PageAsync("requests?status=429")).Should().HaveCount(3).And.OnlyContain(row => row.Contains("429 fault PUT"));
    }

    [Fact]
    public async Task Every_preset_can_be_switched_on()
    {
        var page = await PageAsync("faults");
        var presets = page.Text.Split("name=\"preset\" value=\"").Skip(1).Select(part => part.Split('"')[0]).ToList();

        foreach (var preset in presets)
        {
            (await SendFormAsync("faults/add", ("preset", preset))).Status.Should().Be(200, preset);
        }

        presets.Should().HaveCountGreaterThan(5);
        RowsOf(await PageAsync("faults")).Should().HaveCount(presets.Count);
    }

    [Fact]
    public async Task A_fault_of_ones_own_is_switched_on_and_off()
    {
        await SendFormAsync(
            "faults/add",
            ("kind", "status"), ("route", "PUT */documents"), ("status", "500"), ("probability", "0.5"), ("seed", "7"), ("after", "1"), ("id", "mine"), ("times", ""));

        RowsOf(await PageAsync("faults")).Single().Should()
            .StartWith("500 is answered mine PUT */documents every call, with a chance of 50% (seed 7), after 1 that pass 0 no end");

        await SendFormAsync("faults/remove", ("id", "mine"));
        RowsOf(await PageAsync("faults")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("times", "many")]
    [InlineData("times", "0")]
    [InlineData("probability", "often")]
    [InlineData("status", "1000")]
    [InlineData("route", "documents")]
    [InlineData("id", "\"><script>alert(1)</script>")]
    public async Task What_makes_no_sense_is_told_and_stays_in_the_form(string field, string value)
    {
        var fields = new Dictionary<string, string> { ["kind"] = "status", ["status"] = "429", [field] = value };

        var page = await SendFormAsync("faults/add", fields.Select(pair => (pair.Key, pair.Value)).ToArray());

        page.Status.Should().Be(400);
        page.Text.Should().Contain("role=\"alert\"").And.NotContain("<script>");
        TextOf(page).Should().Contain($"'{field}' must ");
        page.Text.Should().Contain($"name=\"{field}\" value=\"{System.Net.WebUtility.HtmlEncode(value).Replace("&#39;", "&#x27;", StringComparison.Ordinal)}\"");
        RowsOf(await PageAsync("faults")).Should().BeEmpty();
    }

    [Fact]
    public async Task All_are_switched_off_at_once()
    {
        await SendFormAsync("faults/add", ("preset", "slow"));
        await SendFormAsync("faults/add", ("preset", "lost"));

        await SendFormAsync("faults/clear");

        RowsOf(await PageAsync("faults")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("faults/add")]
    [InlineData("faults/remove")]
    [InlineData("faults/clear")]
    public async Task A_page_from_elsewhere_cannot_switch_anything(string path)
    {
        await SendFormAsync("faults/add", ("preset", "lost"));
        foreach (var (header, value) in new[] { ("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Referer", "https://evil.example/") })
        {
            var form = Form(path, ("preset", "slow"), ("id", "fault-1"));
            form.Headers.Add(header, value);
            (await Answer.ReadAsync(Anonymous, form)).ShouldBeError(403, "FORBIDDEN");
        }

        RowsOf(await PageAsync("faults")).Should().ContainSingle();
    }

    private Task<Answer> SendFormAsync(string path, params (string Name, string Value)[] fields) => Answer.ReadAsync(Anonymous, Form(path, fields));

    private static HttpRequestMessage Form(string path, params (string Name, string Value)[] fields) => new(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
    };
}
