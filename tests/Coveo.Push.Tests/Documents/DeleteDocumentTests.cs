using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Documents;

public class DeleteDocumentTests
{
    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.Accepted, "{}");

    [Fact]
    public async Task Deleting_an_item_leaves_its_children_alone_unless_told_otherwise()
    {
        await _service.Client().Documents.DeleteAsync(RecordingService.SourceId, "http://acme.example/parent");

        _service.Call.Line.Should().Be($"DELETE {RecordingService.SourceUrl}/documents?documentId=http%3A%2F%2Facme.example%2Fparent&deleteChildren=false");
        _service.Call.Body.Should().BeNull();
    }

    [Fact]
    public async Task Deleting_with_children_and_an_ordering_id_says_so()
    {
        await _service.Client().Documents.DeleteAsync(RecordingService.SourceId, "a://b", deleteChildren: true, new OrderingId(5));

        _service.Call.Line.Should().Be($"DELETE {RecordingService.SourceUrl}/documents?documentId=a%3A%2F%2Fb&deleteChildren=true&orderingId=5");
    }

    [Theory]
    [InlineData("https://")]
    [InlineData("file:///")]
    [InlineData("file:////")]
    public async Task Deleting_a_scheme_with_children_would_empty_the_source_and_is_refused(string documentId)
    {
        var deleting = () => _service.Client().Documents.DeleteAsync(RecordingService.SourceId, documentId, deleteChildren: true);

        await deleting.Should().ThrowAsync<CoveoInvalidDocumentException>().WithMessage(
            $"documentId '{documentId}' is a scheme alone: with deleteChildren it would delete every item of the source whose ID begins so. Name at least a host or a folder; to empty a source, use DeleteOlderThanAsync.");
        _service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("https://a")]
    [InlineData("file:///a")]
    public async Task Deleting_a_host_or_a_folder_with_children_is_taken(string documentId)
    {
        await _service.Client().Documents.DeleteAsync(RecordingService.SourceId, documentId, deleteChildren: true);

        _service.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task Deleting_what_is_old_leaves_the_delay_to_the_service_unless_told()
    {
        await _service.Client().Documents.DeleteOlderThanAsync(RecordingService.SourceId, OrderingId.FromTime(_service.Time.GetUtcNow()));

        _service.Call.Line.Should().Be($"DELETE {RecordingService.SourceUrl}/documents/olderthan?orderingId=1738555506000");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(1440)]
    public async Task A_queue_delay_is_sent_in_minutes(int minutes)
    {
        await _service.Client().Documents.DeleteOlderThanAsync(RecordingService.SourceId, new OrderingId(1), TimeSpan.FromMinutes(minutes));

        _service.Call.Line.Should().Be($"DELETE {RecordingService.SourceUrl}/documents/olderthan?orderingId=1&queueDelay={minutes}");
    }

    [Theory]
    [InlineData(-60, "-1")]
    [InlineData(90, "1.5")]
    [InlineData(86460, "1441")]
    public async Task A_queue_delay_out_of_range_is_refused(int seconds, string minutes)
    {
        var deleting = () => _service.Client().Documents.DeleteOlderThanAsync(RecordingService.SourceId, new OrderingId(1), TimeSpan.FromSeconds(seconds));

        await deleting.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage($"The queue delay is {minutes} minutes. Give whole minutes from 0 to 1440.*");
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_ordering_id_in_the_future_would_shut_the_source_and_is_refused()
    {
        var seconds = OrderingId.FromTime(_service.Time.GetUtcNow().AddHours(1));

        var deleting = () => _service.Client().Documents.DeleteOlderThanAsync(RecordingService.SourceId, seconds);

        await deleting.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("The ordering ID is 2025-02-03T05:05:06.0000000+00:00, which lies in the future*");
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_ordering_id_of_zero_is_refused()
    {
        var deleting = () => _service.Client().Documents.DeleteOlderThanAsync(RecordingService.SourceId, default);

        await deleting.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("The ordering ID is 0.*");
    }

    [Fact]
    public async Task The_future_is_measured_by_the_clock_of_the_service_not_by_the_own()
    {
        var client = _service.Client();
        _service.Answers(HttpStatusCode.Created, "{}", headers: ("Date", "Mon, 03 Feb 2025 06:05:06 GMT"));
        var status = await client.Status.SetAsync(RecordingService.SourceId, SourceStatus.Rebuild);

        await client.Documents.DeleteOlderThanAsync(RecordingService.SourceId, OrderingId.FromTime(status.ServerTime!.Value));

        _service.Calls[^1].Line.Should().EndWith("orderingId=1738562706000");
    }

    [Fact]
    public async Task A_clock_that_is_ahead_does_not_make_the_future_acceptable()
    {
        var client = _service.Client();
        _service.Answers(HttpStatusCode.Created, "{}", headers: ("Date", "Mon, 03 Feb 2025 02:05:06 GMT"));
        await client.Status.SetAsync(RecordingService.SourceId, SourceStatus.Rebuild);

        var deleting = () => client.Documents.DeleteOlderThanAsync(RecordingService.SourceId, OrderingId.FromTime(_service.Time.GetUtcNow()));

        await deleting.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }
}
