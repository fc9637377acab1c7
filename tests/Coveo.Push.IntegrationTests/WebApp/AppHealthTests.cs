using Coveo.Push.Emulator;

namespace Coveo.Push.IntegrationTests.WebApp;

/// <summary>What the sample <c>WebApp</c> says of itself: its health, its start, its logs.</summary>
public sealed class AppHealthTests : WebAppTest
{
    private const string WrongKey = "xx00000000-0000-4000-8000-00000000wrong";

    [Fact]
    public async Task With_the_right_key_the_app_is_ready()
    {
        await using var app = App();

        var (status, answer) = await app.AskAsync("/health/ready");

        (status, answer.ReplaceLineEndings("\n")).Should().Be((200, $$"""
            {
              "status": "Healthy",
              "checks": {
                "coveo": {
                  "status": "Healthy",
                  "description": "The key may push to {{Coveo.SourceId}}."
                },
                "delivery": {
                  "status": "Healthy",
                  "description": "0 events wait."
                },
                "PagesCrawler": {
                  "status": "Healthy",
                  "description": "Crawler 'PagesCrawler' has not run yet."
                }
              }
            }
            """.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("Coveo:ApiKey", WrongKey, "key")]
    [InlineData("Coveo:SourceId", "emulatororg-aaaaaaaaaaaaaaaaaaaaaaaaaa", "source")]
    public async Task With_a_wrong_key_or_source_the_app_lives_and_is_not_ready(string setting, string value, string named)
    {
        await using var app = App((setting, value));

        var (status, answer) = await app.AskAsync("/health/ready");

        status.Should().Be(503);
        answer.Should().Contain("\"status\": \"Unhealthy\"").And.ContainEquivalentOf(named).And.NotContain(WrongKey);
        (await app.AskAsync("/health/live")).Should().Be((200, "Healthy"));
    }

    [Fact]
    public async Task While_Coveo_is_down_the_app_goes_on_taking_events()
    {
        Coveo.Faults.Add(new EmulatorFault { Status = 503 });
        await using var app = App();

        (await app.SendAsync(Created())).Status.Should().Be(202);
        await app.Logs.SeenAsync("could not be delivered");

        var (_, answer) = await app.AskAsync("/health/ready");
        answer.Should().Contain("The last push has failed, and is tried again; 0 events wait.");
    }

    [Fact]
    public async Task No_secret_is_in_logs_or_answers()
    {
        await using var wrong = App(("Coveo:ApiKey", WrongKey));
        await using var right = App();
        var answers = new List<string>();
        foreach (var app in new[] { wrong, right })
        {
            answers.Add((await app.SendAsync(Created(), "sha256=00")).Answer);
            answers.Add((await app.SendAsync("no JSON")).Answer);
            answers.Add((await app.SendAsync(Created())).Answer);
            answers.Add((await app.AskAsync("/health/ready")).Answer);
            await app.DisposeAsync();
        }

        var told = string.Concat([wrong.Logs.Text, right.Logs.Text, .. answers]);
        told.Should().Contain("Delivered 1 event(s).").And.Contain("could not be delivered");
        told.Should().NotContain(WebAppRun.Secret).And.NotContain(WrongKey).And.NotContain(CoveoEmulator.ApiKey);
    }

    [Fact]
    public async Task An_app_that_lacks_settings_says_which_and_does_not_start()
    {
        await using var app = App(("Webhook:Secret", "too short"), ("Coveo:SourceId", ""), ("Webhook:QueueCapacity", "0"), ("Coveo:Region", "mars"));

        app.Invoking(app => app.Http).Should().Throw<Exception>();

        app.Logs.Text.Should().ContainAll("Webhook:Secret has 9 characters", "Webhook:QueueCapacity is 0.", "Coveo:SourceId is missing.", "CrawlerOptions 'PagesCrawler'.SourceId is missing.", "'Coveo:Region' is 'mars'.").And.NotContain("too short");
    }

    [Fact]
    public async Task What_was_left_by_the_app_before_and_cannot_be_read_is_named_and_the_app_does_not_start()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(UndeliveredPath)!);
        await File.WriteAllTextAsync(UndeliveredPath, $$$"""
            {"kind":"Deleted","page":{"url":"{{{Url}}}","title":"","text":""}}
            {"kind":"Deleted"}
            """);
        await using var app = App();

        app.Invoking(app => app.Http).Should().Throw<Exception>();

        await app.Logs.SeenAsync($"Line 2 of {UndeliveredPath} is not an event.");
        File.ReadLines(UndeliveredPath).Should().HaveCount(2);
    }
}
