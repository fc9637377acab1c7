using System.Diagnostics;
using System.Text.RegularExpressions;
using Coveo.Push.Tests.Doubles;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.Crawling;

/// <summary>The beginning of a crawl: what is refused leaves no trace, and what has failed is taken back.</summary>
public sealed class CrawlStartTests : CrawlTest
{
    [Fact]
    public async Task What_is_no_source_is_refused_before_anything_is_asked()
    {
        var store = new WatchedStateStore(Time);

        await Starting("..", new CrawlOptions { StateStore = store }).Should().ThrowAsync<ArgumentException>().WithMessage("'sourceId' is '..', which is not an ID.*");

        store.Calls.Should().BeEmpty();
        Service.Words.Should().BeEmpty();
    }

    [Fact]
    public async Task Batches_that_cannot_be_are_refused_before_the_state_is_taken()
    {
        var store = new WatchedStateStore(Time);

        await Starting(SourceId, new CrawlOptions { StateStore = store, Batches = new BatchOptions { MaxItems = 0 } }).Should().ThrowAsync<OptionsValidationException>().WithMessage("*BatchOptions.MaxItems is 0*");

        store.Calls.Should().BeEmpty();
        Service.Words.Should().BeEmpty();
    }

    [Fact]
    public async Task A_status_that_was_refused_is_not_taken_back()
    {
        Service.OnCall = call => call == "status REBUILD" ? Task.FromResult(BatchService.Answer(400, """{"errorCode":"BAD","message":"No."}""")) : null;

        await Starting(SourceId, Options).Should().ThrowAsync<CoveoPushException>();

        Service.Words.Should().Equal("source", "status REBUILD");
    }

    [Fact]
    public async Task A_status_whose_first_answer_was_lost_is_taken_back_though_it_was_refused_then()
    {
        var calls = 0;
        Service.OnCall = call => call != "status REBUILD" ? null
            : ++calls == 1 ? throw new HttpRequestException("lost", new IOException())
            : Task.FromResult(BatchService.Answer(400, """{"errorCode":"BAD","message":"No."}"""));
        using var patient = VirtualClient.Of(Service, Time);
        var starting = patient.Crawls.StartRebuildAsync(SourceId, Options);

        await Time.CompleteAsync(starting);

        await FluentActions.Awaiting(() => starting).Should().ThrowAsync<CoveoPushException>();
        Service.Words.Should().Equal("source", "status REBUILD", "status REBUILD", "status IDLE");
    }

    [Fact]
    public async Task A_status_that_was_cancelled_on_its_way_is_taken_back()
    {
        using var stop = new CancellationTokenSource();
        Service.OnCall = call =>
        {
            if (call != "status REBUILD")
            {
                return null;
            }

            stop.Cancel();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        };

        await FluentActions.Awaiting(() => Client.Crawls.StartRebuildAsync(SourceId, Options, stop.Token)).Should().ThrowAsync<OperationCanceledException>();

        Service.Words.Should().Equal("source", "status REBUILD", "status IDLE");
    }

    [Fact]
    public async Task A_state_that_cannot_be_written_takes_the_status_back_and_is_given_back_itself()
    {
        var store = new WatchedStateStore(Time) { OnCall = call => Fail(call == "begin") };
        Options.StateStore = store;

        await Starting(SourceId, Options).Should().ThrowAsync<IOException>();

        Service.Words.Should().Equal("source", "status REBUILD", "status IDLE");
        store.Calls.Should().Equal("open", "begin", "dispose");
        Time.TimerCount.Should().Be(0);
    }

    [Fact]
    public async Task A_start_that_fails_ends_its_span()
    {
        Activity? whole = null;
        using var outer = new Activity("test of the start").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PushTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.TraceId == outer.TraceId && span.OperationName == "Crawl")
                {
                    whole = span;
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        Service.OnCall = _ => Task.FromResult(BatchService.Answer(400, """{"errorCode":"BAD","message":"No."}"""));

        await Starting(SourceId, Options).Should().ThrowAsync<CoveoPushException>();

        whole!.GetTagItem("coveo.push.crawl.outcome").Should().Be("Aborted");
    }

    [Fact]
    public async Task A_crawl_names_its_process_and_machine_to_the_next_and_each_has_a_name_of_its_own()
    {
        var store = new WatchedStateStore(Time);
        Options.StateStore = store;
        await using (await Client.Crawls.StartRebuildAsync(SourceId, Options))
        {
        }

        Options.LeaseDuration = TimeSpan.FromMinutes(3);
        await using (await Client.Crawls.StartRebuildAsync(SourceId, Options))
        {
        }

        var process = Regex.Escape($"process {Environment.ProcessId} on {Environment.MachineName} (");
        store.Leases.Should().OnlyContain(lease => Regex.IsMatch(lease.Holder, $"^{process}[0-9a-f]{{32}}\\)$"));
        store.Leases.Select(lease => lease.Holder).Should().OnlyHaveUniqueItems();
        store.Leases.Select(lease => lease.Duration).Should().Equal(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3));
        store.Keys.Should().Equal(new CrawlStateKey("acmeorg1", "s1"), new CrawlStateKey("acmeorg1", "s1"));
    }

    [Fact]
    public async Task What_is_changed_in_the_options_later_does_not_count()
    {
        Service.Identities["gone"] = 1;
        Options.SecurityProviderId = Provider;
        await using var crawl = await Client.Crawls.StartRebuildAsync(SourceId, Options);
        await crawl.AddIdentityAsync(Person("ana"));
        Options.SecurityProviderId = null;

        await crawl.CompleteAsync();

        Service.Identities.Keys.Should().Equal("ana");
    }

    private Func<Task> Starting(string sourceId, CrawlOptions options) => () => Client.Crawls.StartRebuildAsync(sourceId, options);

    private static void Fail(bool isSo)
    {
        if (isSo)
        {
            throw new IOException("The disk is full.");
        }
    }
}
