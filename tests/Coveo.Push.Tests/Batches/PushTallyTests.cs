using Coveo.Push.Tests.Batches.Building;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>The counts of a push, one by one.</summary>
public sealed class PushTallyTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly BlockPool _pool = new();
    private readonly PushTally _tally;

    public PushTallyTests() => _tally = new PushTally(_time, "pages");

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void It_begins_with_nothing()
    {
        _tally.Summary.Should().Be(new PushSummary { Subjects = "pages" });
        _tally.Summary.ToString().Should().Be("0 of 0 pages accepted in 0 batches (0 bytes) within 0 s; 0 rejected, 0 failed, 0 not sent");
        _tally.Next.Should().Be(0);
    }

    [Fact]
    public void Items_are_numbered_as_they_come()
    {
        (_tally.Begin(), _tally.Begin(), _tally.Next, _tally.Begin()).Should().Be((0, 1, 2, 2));

        _tally.Summary.Items.Should().Be(3);
    }

    [Fact]
    public void Its_time_is_that_since_it_began()
    {
        _time.Advance(TimeSpan.FromSeconds(90));

        _tally.Summary.Duration.Should().Be(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void A_batch_that_was_taken_counts_its_items_their_former_versions_and_its_bytes()
    {
        var contents = new BatchContents(BatchLayout.Documents, _pool);
        contents.Add("a1");
        contents.Add("b1");
        contents.Add("a2", superseded: 0);
        contents.Add("a3", superseded: 2);
        contents.Add("c1");

        _tally.Accept(new BatchSlice(contents, 0, 3));
        _tally.Summary.Should().BeEquivalentTo(new { Accepted = 1L, Superseded = 0L, Batches = 1, Bytes = (long)"""{"addOrUpdate":[b1]}""".Length });
        _tally.Accept(new BatchSlice(contents, 3, 5));

        _tally.Summary.Should().BeEquivalentTo(new
        {
            Accepted = 5L,
            Superseded = 2L,
            Batches = 2,
            Bytes = (long)"""{"addOrUpdate":[b1]}{"addOrUpdate":[a3,c1]}""".Length,
            FailedBatches = 0,
            Rejected = 0L,
            Failed = 0L,
            NotSent = 0L,
        });
    }

    [Fact]
    public void Each_outcome_is_counted_as_what_it_is()
    {
        foreach (var (result, times) in new[] { (ItemResult.Rejected, 1), (ItemResult.Failed, 2), (ItemResult.NotSent, 4) })
        {
            for (var i = 0; i < times; i++)
            {
                _tally.Count(Outcome(result), isSuperseded: i == 1);
            }
        }

        _tally.CountFailedBatch();
        _tally.CountFailedBatch();

        _tally.Summary.Should().BeEquivalentTo(new { Rejected = 1L, Failed = 2L, NotSent = 4L, Superseded = 2L, FailedBatches = 2, Accepted = 0L, Batches = 0, Bytes = 0L });
    }

    [Fact]
    public void The_first_that_was_not_accepted_is_kept_with_all_but_its_json()
    {
        var failure = new IOException("reset");
        _tally.Count(
            new ItemOutcome { Position = 7, Id = "a://7", Kind = PushOperationKind.Delete, Result = ItemResult.Failed, Reason = "reset", Exception = failure, MayHaveArrived = true, Json = "{}"u8.ToArray() },
            isSuperseded: false);
        _tally.Count(Outcome(ItemResult.Rejected), isSuperseded: false);

        var first = _tally.Summary.FirstNotAccepted!;

        (first.Position, first.Id, first.Kind, first.Result, first.Reason, first.MayHaveArrived).Should().Be((7, "a://7", PushOperationKind.Delete, ItemResult.Failed, "reset", true));
        first.Exception.Should().BeSameAs(failure);
        first.Json.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData(3, 3, PushInterruption.None, true)]
    [InlineData(3, 2, PushInterruption.None, false)]
    [InlineData(3, 3, PushInterruption.Halted, false)]
    [InlineData(3, 3, PushInterruption.SeriesBroken, false)]
    [InlineData(0, 0, PushInterruption.None, true)]
    public void A_push_is_complete_when_everything_was_read_and_accepted(int items, int accepted, PushInterruption interruption, bool expected) =>
        new PushSummary { Items = items, Accepted = accepted, Interruption = interruption }.IsComplete.Should().Be(expected);

    [Theory]
    [InlineData(0, "0 batches")]
    [InlineData(1, "1 batch")]
    [InlineData(2, "2 batches")]
    public void One_batch_is_a_batch(int batches, string expected) =>
        new PushSummary { Batches = batches }.ToString().Should().Be($"0 of 0 items accepted in {expected} (0 bytes) within 0 s; 0 rejected, 0 failed, 0 not sent");

    private static ItemOutcome Outcome(ItemResult result) => new() { Position = 1, Id = "a://1", Kind = PushOperationKind.AddOrUpdate, Result = result };
}
