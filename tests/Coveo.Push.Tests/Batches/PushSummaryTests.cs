using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>The numbers of a push add up, and read as a sentence.</summary>
public sealed class PushSummaryTests : BatchTest
{
    public PushSummaryTests() => Options.OnFailure = BatchFailureMode.Continue;

    [Fact]
    public async Task Every_item_is_counted_once()
    {
        Options.MaxItems = 2;
        MaxRetries = 1;
        var times = new Dictionary<string, int>();
        Service.OnHandOver = fileId =>
        {
            times[fileId] = times.GetValueOrDefault(fileId) + 1;
            return fileId switch
            {
                "f1" when times[fileId] == 1 => Task.FromResult(BatchService.Answer(503)),
                "f2" => Task.FromResult(BatchService.Answer(400)),
                _ => null,
            };
        };

        var push = PushAsync(Item("a://1"), Item("a://1", "latter"), Item("a://2"), Item("no uri"), Item("a://3"), Item("a://4"), PushOperation.Delete("a://5"));
        await EndAsync(push);
        var summary = await push;

        summary.Should().BeEquivalentTo(new { Items = 7L, Accepted = 4L, Rejected = 1L, Failed = 2L, NotSent = 0L, Superseded = 1L, Batches = 2, FailedBatches = 1, IsComplete = false });
        summary.Bytes.Should().Be(Service.Uploads[0].Length + Service.Uploads[^1].Length);
        summary.Duration.Should().Be(TimeSpan.FromSeconds(1), "one retry took a second of virtual time");
    }

    [Fact]
    public async Task The_first_item_that_was_not_accepted_is_told_without_its_json()
    {
        var first = (await PushAsync(Item("no uri"), Item("nor this"))).FirstNotAccepted!;

        (first.Position, first.Id, first.Kind, first.Result, first.Json.IsEmpty).Should().Be((0, "no uri", PushOperationKind.AddOrUpdate, ItemResult.Rejected, true));
        first.Exception.Should().BeOfType<CoveoInvalidDocumentException>();
        first.ToString().Should().Be($"AddOrUpdate 'no uri': Rejected: {first.Reason}");
    }

    [Fact]
    public void It_reads_as_a_sentence() =>
        new PushSummary { Items = 1_234_567, Accepted = 1_234_000, Rejected = 500, Failed = 60, NotSent = 7, Batches = 1_250, Bytes = 6_000_000_000, Duration = TimeSpan.FromMilliseconds(83_250) }.ToString()
            .Should().Be("1,234,000 of 1,234,567 items accepted in 1,250 batches (6,000,000,000 bytes) within 83.25 s; 500 rejected, 60 failed, 7 not sent");

    [Fact]
    public async Task The_numbers_so_far_move_while_it_runs()
    {
        Options.MaxItems = 1;
        var held = new HeldRequests();
        Service.OnHandOver = held.Hold;
        await using var push = Client.Batches.Start(SourceId, Options);
        await push.AddAsync(Item("a://1"));
        await push.AddAsync(Item("a://2"));
        (push.SoFar.Items, push.SoFar.Accepted).Should().Be((2, 0));

        await held.ReleaseAsync("f1", 202);
        (push.SoFar.Items, push.SoFar.Accepted).Should().Be((2, 1));
        var completing = push.CompleteAsync();
        await held.ReleaseAsync("f2", 202);

        (await completing).Accepted.Should().Be(2);
    }
}
