using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Status;

public class StatusClientTests
{
    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.Created, "{}");

    [Theory]
    [InlineData(SourceStatus.Rebuild, "REBUILD")]
    [InlineData(SourceStatus.Refresh, "REFRESH")]
    [InlineData(SourceStatus.Incremental, "INCREMENTAL")]
    [InlineData(SourceStatus.Idle, "IDLE")]
    public async Task Setting_a_status_posts_its_name_without_a_body(SourceStatus status, string wireName)
    {
        await _service.Client().Status.SetAsync(RecordingService.SourceId, status);

        _service.Call.Line.Should().Be($"POST {RecordingService.SourceUrl}/status?statusType={wireName}");
        _service.Call.Body.Should().BeNull();
        _service.Call.HeaderLines.Should().Equal(
            "Accept: application/json",
            $"Authorization: Bearer {RecordingService.ApiKey}",
            "User-Agent: Coveo.Push/0.1.0");
    }

    [Fact]
    public async Task The_answer_tells_the_time_of_the_service()
    {
        _service.Answers(HttpStatusCode.Created, "{}", headers: ("Date", "Mon, 03 Feb 2025 04:05:06 GMT"));

        var acceptance = await _service.Client().Status.SetAsync(RecordingService.SourceId, SourceStatus.Rebuild);

        acceptance.ServerTime.Should().Be(new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_number_that_is_no_status_is_refused_before_anything_is_sent()
    {
        var setting = () => _service.Client().Status.SetAsync(RecordingService.SourceId, (SourceStatus)7);

        await setting.Should().ThrowAsync<ArgumentOutOfRangeException>().WithMessage("'7' is not a source status. Use Rebuild, Refresh, Incremental or Idle.*");
        _service.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_source_id_that_cannot_be_one_is_refused_before_anything_is_sent(string sourceId)
    {
        var setting = () => _service.Client().Status.SetAsync(sourceId, SourceStatus.Idle);

        (await setting.Should().ThrowAsync<ArgumentException>()).WithParameterName(nameof(sourceId));
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_source_id_cannot_leave_its_place_in_the_path()
    {
        await _service.Client().Status.SetAsync("a/../b?c=d#e f", SourceStatus.Idle);

        _service.Call.Line.Should().Be("POST https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/a%2F..%2Fb%3Fc%3Dd%23e%20f/status?statusType=IDLE");
    }
}
