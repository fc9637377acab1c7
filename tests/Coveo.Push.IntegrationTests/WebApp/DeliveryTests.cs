using System.Text.Json;
using Coveo.Push.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coveo.Push.IntegrationTests.WebApp;

/// <summary>What becomes of the events that the sample <c>WebApp</c> has taken.</summary>
public sealed class DeliveryTests : WebAppTest
{
    [Fact]
    public async Task A_page_that_was_created_is_found_and_one_that_was_deleted_is_not()
    {
        await using var app = App();

        (await app.SendAsync(Created(text: "needle"))).Should().Be((202, ""));
        await app.Logs.SeenAsync("Delivered 1 event(s).");
        (await Coveo.Query.DocumentIdsAsync(Coveo.SourceId, "needle")).Should().Equal(Url);

        (await app.SendAsync(Deleted())).Should().Be((202, ""));
        await app.DisposeAsync();
        (await IndexedAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("500")]
    public async Task Events_about_one_page_take_effect_in_the_order_in_which_they_were_taken(string maxEventsAtOnce)
    {
        await using (var app = App(("Delivery:MaxEventsAtOnce", maxEventsAtOnce)))
        {
            using var held = await app.HoldDeliveryAsync();
            foreach (var sent in new[] { Created(), Deleted(), Created(text: "second"), Changed(text: "third"), Created(Url + "0"), Deleted(Url + "0") })
            {
                (await app.SendAsync(sent)).Status.Should().Be(202);
            }
        }

        (await Coveo.Query.DocumentIdsAsync(Coveo.SourceId)).Should().Equal(Url);
        (await Coveo.Query.DocumentIdsAsync(Coveo.SourceId, "third")).Should().Equal(Url);
    }

    [Fact]
    public async Task An_app_that_is_stopped_delivers_first_what_it_has_acknowledged()
    {
        var urls = Enumerable.Range(1, 30).Select(number => $"{Url}{number:00}").ToList();
        await using (var app = App())
        {
            var held = await app.HoldDeliveryAsync();
            foreach (var url in urls)
            {
                (await app.SendAsync(Created(url))).Status.Should().Be(202);
            }

            app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            (await IndexedAsync()).Should().BeEmpty();
            held.Dispose();
        }

        (await IndexedAsync()).Should().BeEquivalentTo(urls);
        File.Exists(UndeliveredPath).Should().BeFalse();
    }

    [Fact]
    public async Task What_could_not_be_delivered_before_the_end_is_delivered_after_the_next_start()
    {
        Coveo.Faults.Add(new EmulatorFault { Id = "down", Status = 503 });
        await using (var app = App())
        {
            (await app.SendAsync(Created())).Status.Should().Be(202);
            await app.Logs.SeenAsync("1 event(s) could not be delivered, and will be tried again: ");
            (await app.SendAsync(Changed(text: "newest"))).Status.Should().Be(202);
        }

        File.ReadLines(UndeliveredPath).Should().HaveCount(2);
        Coveo.Faults.Remove("down");
        await using (var app = App())
        {
            _ = app.Http;
            await app.Logs.SeenAsync("Delivered 2 event(s).");

            // Were it killed now, the next one would deliver them again, and over what is newer.
            File.Exists(UndeliveredPath).Should().BeFalse();
        }

        (await Coveo.Query.DocumentIdsAsync(Coveo.SourceId, "newest")).Should().Equal(Url);
    }

    [Fact]
    public async Task A_push_that_fails_is_tried_again_and_nothing_overtakes_it()
    {
        Coveo.Faults.Add(new EmulatorFault { Route = "PUT */documents/batch", Status = 503, Times = 2 });
        await using (var app = App(("Delivery:TryAgainAfter", "00:00:00")))
        {
            (await app.SendAsync(Created())).Status.Should().Be(202);
            await app.Logs.SeenAsync("could not be delivered");
            (await app.SendAsync(Deleted())).Status.Should().Be(202);
            await app.Logs.SeenAsync("Delivered ");
        }

        (await IndexedAsync()).Should().BeEmpty();
        File.Exists(UndeliveredPath).Should().BeFalse();
    }

    [Fact]
    public async Task An_event_that_can_never_be_delivered_becomes_a_dead_letter_and_holds_nothing_up()
    {
        // As if the source was secured: its items need permissions, and a page has none.
        await using (var app = App(("Coveo:Batches:SourceVisibility", "Secured")))
        {
            using (await app.HoldDeliveryAsync())
            {
                (await app.SendAsync(Created())).Status.Should().Be(202);
                (await app.SendAsync(Deleted(Url + "2"))).Status.Should().Be(202);
            }

            await app.Logs.SeenAsync("Delivered 1 event(s).");
            var (status, answer) = await app.AskAsync("/health/ready");
            (status, answer).Should().Match<(int Status, string Answer)>(ready => ready.Status == 200 && ready.Answer.Contains("\"status\": \"Degraded\"") && ready.Answer.Contains("dead-letters.jsonl"));
            app.Logs.Text.Should().Contain($"is a dead letter now: Created {Url}: ");
        }

        using var letter = JsonDocument.Parse(File.ReadLines(DeadLettersPath).Should().ContainSingle().Subject);
        letter.RootElement.GetProperty("reason").GetString().Should().Contain("permissions");
        letter.RootElement.GetProperty("event").GetRawText().Should().Be($$$"""{"kind":"Created","page":{"url":"{{{Url}}}","title":"A title","text":"a text"}}""");
        File.Exists(UndeliveredPath).Should().BeFalse();
    }

    [Fact]
    public async Task What_a_lost_event_has_left_wrong_is_right_after_the_nightly_crawl()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "cms-export.json"), $$"""[{"url":"{{Url}}","title":"A title","text":"as it is"}]""");
        await Coveo.Client.Batches.PushAsync(Coveo.SourceId, [new PushDocument(Url) { Body = DocumentBody.FromText("as it was") }, new PushDocument(Url + "2") { Body = DocumentBody.FromText("gone") }]);
        await Coveo.Query.AdvanceClockAsync(TimeSpan.FromMinutes(1));

        // Half of what was there is enough, and the deletion waits for nothing.
        await using (var app = App(("Coveo:Crawler:RunsAtStart", "true"), ("Coveo:Crawler:Crawl:QueueDelay", "00:00:00")))
        {
            _ = app.Http;
            await app.Logs.SeenAsync("Crawler 'PagesCrawler': Rebuild completed");
        }

        (await IndexedAsync()).Should().Equal(Url);
        (await Coveo.Query.DocumentIdsAsync(Coveo.SourceId, "as it is")).Should().Equal(Url);
    }

    [Fact]
    public async Task An_export_that_is_cut_short_deletes_nothing()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "cms-export.json"), $$"""[{"url":"{{Url}}","title":"A title","text":"as it is"},""");
        await Coveo.Client.Batches.PushAsync(Coveo.SourceId, [new PushDocument(Url), new PushDocument(Url + "2")]);

        await using (var app = App(("Coveo:Crawler:RunsAtStart", "true"), ("Coveo:Crawler:Crawl:QueueDelay", "00:00:00")))
        {
            _ = app.Http;
            await app.Logs.SeenAsync("cms-export.json is not an array of pages with url, title and text: ");
        }

        (await IndexedAsync()).Should().BeEquivalentTo(Url, Url + "2");
    }
}
