using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>Who may see the items of a source is taken from the options of a push, or from what the client knows of the source.</summary>
public sealed class BatchVisibilityTests
{
    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.Created, """{"fileId":"f1","uploadUri":"https://storage.example/f1"}""");

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(false, SourceVisibility.Shared, true)]
    [InlineData(false, SourceVisibility.Secured, false)]
    [InlineData(true, null, false)]
    [InlineData(true, SourceVisibility.Shared, true)]
    [InlineData(true, SourceVisibility.Secured, false)]
    public async Task The_options_count_before_what_is_known(bool isKnownAsSecured, SourceVisibility? option, bool isAccepted)
    {
        using var client = _service.Client();
        await KnowAsync(client, isKnownAsSecured);
        var options = new BatchOptions { SourceVisibility = option, OnFailure = BatchFailureMode.Continue };

        var summary = await client.Batches.PushAsync(RecordingService.SourceId, [new PushDocument("a://1")], options);

        (summary.Accepted, summary.Rejected).Should().Be(isAccepted ? (1, 0) : (0, 1));
    }

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(true, null, false)]
    [InlineData(true, SourceVisibility.Shared, true)]
    [InlineData(false, SourceVisibility.Secured, false)]
    public async Task So_they_do_for_a_batch_that_was_put_together_by_hand(bool isKnownAsSecured, SourceVisibility? option, bool isAccepted)
    {
        using var client = _service.Client(options => options.Batches.SourceVisibility = option);
        await KnowAsync(client, isKnownAsSecured);

        var pushing = () => client.Batches.PushAsync(RecordingService.SourceId, new PushBatch(new PushDocument("a://1")));

        if (isAccepted)
        {
            await pushing.Should().NotThrowAsync();
        }
        else
        {
            await pushing.Should().ThrowAsync<CoveoInvalidDocumentException>();
        }
    }

    [Fact]
    public async Task Where_nothing_is_checked_permissions_are_not_either()
    {
        using var client = _service.Client();
        var options = new BatchOptions { SourceVisibility = SourceVisibility.Secured, Validate = false };

        (await client.Batches.PushAsync(RecordingService.SourceId, [new PushDocument("a://1")], options)).Accepted.Should().Be(1);
    }

    private async Task KnowAsync(CoveoPushClient client, bool isSecured)
    {
        if (isSecured)
        {
            _service.Then(HttpStatusCode.OK, $$"""{"id":"{{RecordingService.SourceId}}","name":"S","sourceVisibility":"SECURED"}""");
            await client.Sources.GetAsync(RecordingService.SourceId);
        }
    }
}
