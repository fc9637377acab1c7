using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>What is refused before the log or the activities are asked.</summary>
public sealed class LogRulesTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2025, 2, 3, 0, 0, 0, TimeSpan.Zero);

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, "{}");

    [Fact]
    public async Task A_range_that_ends_before_it_starts_is_refused()
    {
        const string Message = "The range is from 2025-02-04T00:00:00.000Z to 2025-02-03T00:00:00.000Z, which is before. Exchange the two.*";

        Refuses(() => Logs.SearchAsync(new LogSearch(Day.AddDays(1), Day)), Message);
        await RefusesAsync(() => Logs.CountAsync(new LogSearch(Day.AddDays(1), Day)), Message);
        await RefusesAsync(() => Logs.GetFacetsAsync(new LogSearch(Day.AddDays(1), Day)), Message);
        Refuses(() => Activities.ListAsync(new ActivitySearch(Day.AddDays(1), Day)), Message);
        await RefusesAsync(() => Activities.GetFacetsAsync(new ActivitySearch(Day.AddDays(1), Day)), Message);
    }

    [Fact]
    public void A_range_that_would_take_more_calls_than_anybody_means_is_refused()
    {
        Refuses(() => Logs.SearchAsync(new LogSearch(DateTimeOffset.MinValue, Day)), "The range from 0001-01-01T00:00:00.000Z to 2025-02-03T00:00:00.000Z is longer than 366 days.*");
        Refuses(() => Activities.ListAsync(new ActivitySearch(Day, DateTimeOffset.MaxValue)), "*is longer than 366 days.*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void A_page_size_out_of_range_is_refused(int pageSize) =>
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { PageSize = pageSize }), $"PageSize is {pageSize}. Set it to 1 to 1000.*");

    [Fact]
    public async Task Blank_ids_are_refused()
    {
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { DocumentId = " " }), "The search is for an item with the ID ' '.*");
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { DocumentId = "\ud800" }), "The search is for an item with the ID '\\uD800'.*");
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { SourceIds = ["a", ""] }), "A source to search for has a blank ID.*");
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { ExcludedSourceIds = [" "] }), "A source to search for has a blank ID.*");
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { ResourceIds = [null!] }), "A resource to search for has a blank ID.*");
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { ExcludedResourceIds = [""] }), "A resource to search for has a blank ID.*");
        Refuses(() => Activities.ListAsync(new ActivitySearch(Day, Day) { ResourceIds = [""] }), "A resource to search for has a blank ID.*");
        Refuses(() => Activities.ListAsync(new ActivitySearch(Day, Day) { Operations = [""] }), "A blank operation is searched for.*");
        Refuses(() => Activities.ListAsync(new ActivitySearch(Day, Day) { ResourceTypes = [" "] }), "A blank type of resources is searched for.*");
        Refuses(() => Activities.ListLatestAsync(" "), "A resource to search for has a blank ID.*");
        await RefusesAsync(() => Activities.GetAsync(" "), "'activityId' is empty.*");
        await RefusesAsync(() => Activities.GetAsync(".."), "'activityId' is '..', which is not an ID.*");
    }

    [Fact]
    public void What_cannot_be_filtered_by_is_refused()
    {
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { Operations = [LogOperation.Unknown] }), "'Unknown' is no log operation to filter by. Use Add, *");
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { Tasks = [(LogTask)99] }), "'99' is no log task to filter by.*");
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { ExcludedResults = [LogResult.Unknown] }), "'Unknown' is no log result to filter by.*");
        Refuses(() => Logs.SearchAsync(new LogSearch(Day, Day) { DocumentId = "a", DocumentIdMatch = (DocumentIdMatch)9 }), "'9' is no way to match an ID.*");
        Refuses(() => Activities.ListAsync(new ActivitySearch(Day, Day) { States = [ActivityState.Unknown] }), "'Unknown' is no activity state to filter by.*");
    }

    [Fact]
    public void A_list_that_is_null_is_refused()
    {
        Refuses(() => _ = new LogSearch(Day, Day) { Results = null! }, "It is null. Leave it out, or set it to an empty list, for any.*");
        Refuses(() => _ = new ActivitySearch(Day, Day) { States = null! }, "It is null.*");
        Refuses(() => Logs.SearchAsync(null!), "*search*");
        Refuses(() => Activities.ListAsync(null!), "*search*");
        Refuses(() => Activities.ListLatestAsync(null!), "*resourceId*");
    }

    // Whatever was refused, nothing was sent.
    public void Dispose() => _service.Calls.Should().BeEmpty();

    private ILogsClient Logs => _service.Client().Logs;

    private IActivitiesClient Activities => _service.Client().Activities;

    private static void Refuses(Action asking, string message) => asking.Should().Throw<ArgumentException>().WithMessage(message);

    private static async Task RefusesAsync(Func<Task> asking, string message) => await asking.Should().ThrowAsync<ArgumentException>().WithMessage(message);
}
