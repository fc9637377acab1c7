using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A batch that the service finds too large is halved, and the next ones are smaller.</summary>
public sealed class TooLargeBatchTests : BatchTest
{
    private const int ServiceLimit = 24_000;

    public TooLargeBatchTests()
    {
        // Retries would show as requests that are made twice, and waits.
        MaxRetries = 5;
        Options.MaxBytes = 80_000;
        Options.OnFailure = BatchFailureMode.Continue;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_halved_until_it_fits_and_later_batches_are_smaller_from_the_start(bool atUpload)
    {
        var refusals = RefuseLarge(atUpload);

        var summary = await Client.Batches.PushAsync(SourceId, Items(400, bytes: 1_000), Options);

        (summary.Accepted, summary.Failed, summary.Rejected, summary.FailedBatches).Should().Be((400, 0, 0, 0));
        Taken().Should().BeEquivalentTo(Items(400).Select(item => item.DocumentId)).And.HaveCount(400);
        refusals.Should().HaveCount(3, "one of 80,000 bytes is cut into four, and the service is not asked again");
        Service.Words.Count(word => word == "create").Should().Be(summary.Batches + refusals.Count, "no call was made twice");
        Time.TimerCount.Should().Be(0);
        summary.Duration.Should().Be(TimeSpan.Zero, "nothing was waited for");
        Service.Uploads.Skip(7).Should().OnlyContain(file => file.Length <= ServiceLimit);
    }

    [Fact]
    public async Task The_halves_keep_the_order_of_their_elements()
    {
        RefuseLarge(atUpload: false);

        await Client.Batches.PushAsync(SourceId, Items(70, bytes: 1_000), Options);

        Taken().Should().Equal(Items(70).Select(item => item.DocumentId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_item_that_is_too_large_alone_is_rejected_and_its_neighbours_arrive(bool atUpload)
    {
        RefuseLarge(atUpload);

        var summary = await PushAsync(Item("a://1"), Item("a://2", new string('x', 30_000)), Item("a://3"));

        (summary.Accepted, summary.Rejected, summary.Failed).Should().Be((2, 1, 0));
        var (item, json) = Told.Should().ContainSingle().Subject;
        (item.Id, item.Result, item.MayHaveArrived).Should().Be(("a://2", ItemResult.Rejected, false));
        item.Reason.Should().StartWith("The service has refused it as too large, alone in a batch of 30,0").And.Contain(" bytes: ");
        item.Exception.Should().BeOfType<CoveoPayloadTooLargeException>();
        json.Should().StartWith("""{"documentId":"a://2","title":"xxx""");
        Taken().Should().Equal("a://1", "a://3");
    }

    [Fact]
    public async Task Batches_never_become_smaller_than_the_smallest_limit()
    {
        RefuseLarge(atUpload: true, limit: 1);

        var summary = await Client.Batches.PushAsync(SourceId, Items(200, bytes: 1_000), Options);

        summary.Rejected.Should().Be(200);
        Service.Uploads.Count(file => BatchService.Ids(file).Count() == 10).Should().BePositive("ten thousand bytes hold ten items");
    }

    private List<string> RefuseLarge(bool atUpload, int limit = ServiceLimit)
    {
        var refused = new List<string>();
        var sizes = new Dictionary<string, long?>();
        Task<HttpResponseMessage>? Answer(string fileId)
        {
            if (sizes[fileId] <= limit)
            {
                return null;
            }

            refused.Add(fileId);
            return Task.FromResult(BatchService.Answer(413));
        }

        Service.OnUpload = (fileId, call) =>
        {
            sizes[fileId] = call.ContentLength;
            return atUpload ? Answer(fileId) : null;
        };
        Service.OnHandOver = fileId => atUpload ? null : Answer(fileId);
        return refused;
    }

    /// <summary>The IDs in the files that were small enough, in the order of their uploads.</summary>
    private List<string> Taken() => [.. Service.Uploads.Where(file => file.Length <= ServiceLimit).SelectMany(BatchService.Ids)];
}
