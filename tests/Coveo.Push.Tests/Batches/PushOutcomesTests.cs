using Coveo.Push.Tests.Batches.Building;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>What becomes of the items of a batch, who is told, and what stops the push.</summary>
public sealed class PushOutcomesTests : IDisposable
{
    private static readonly IOException Reset = new("reset");

    private readonly BlockPool _pool = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly BatchContents _contents;
    private readonly PushTally _tally = new(new ManualTimeProvider(), "items");
    private readonly ProgressRecorder _progress = new();
    private readonly List<string> _told = [];
    private readonly BatchOptions _options = new() { OnFailure = BatchFailureMode.Continue };

    public PushOutcomesTests()
    {
        _options.OnItemNotAccepted = TellAsync;
        _contents = new BatchContents(BatchLayout.Documents, _pool);
        Add("""{"documentId":"a://1","title":"former"}""");
        Add("""{"documentId":"a://2"}""");
        Add("""{"documentId":"a://1","title":"latter"}""", superseded: 0);
    }

    public void Dispose()
    {
        _abort.Dispose();
        _pool.Dispose();
    }

    [Fact]
    public void Nothing_stops_a_push_at_first()
    {
        var outcomes = Outcomes();

        (outcomes.HaltedBy, outcomes.Fault, outcomes.ReasonToStop).Should().Be((null, null, null));
    }

    [Fact]
    public void What_has_halted_it_first_is_the_reason()
    {
        var outcomes = Outcomes();
        outcomes.Halt(Reset);
        outcomes.Halt(new IOException("later"));

        (outcomes.HaltedBy, outcomes.Fault, outcomes.ReasonToStop).Should().Be((Reset, null, "The push has halted before it was sent: reset"));
        _abort.Cancel();
        outcomes.ReasonToStop.Should().Be("The push has halted before it was sent: reset", "that came first");
    }

    [Fact]
    public void A_push_that_was_given_up_stops()
    {
        var outcomes = Outcomes();
        _abort.Cancel();

        (outcomes.HaltedBy, outcomes.Fault, outcomes.ReasonToStop).Should().Be((null, null, "The push was cancelled before it was sent."));
    }

    [Fact]
    public void A_fault_of_a_callback_halts_it_and_is_known_as_such()
    {
        var outcomes = Outcomes();
        outcomes.Break(Reset);
        outcomes.Break(new IOException("later"));

        (outcomes.HaltedBy, outcomes.Fault, outcomes.ReasonToStop).Should().Be((Reset, Reset, "The push has halted before it was sent: reset"));
    }

    [Fact]
    public async Task A_callback_cannot_wait_for_its_push()
    {
        var outcomes = Outcomes();
        var asking = outcomes.ThrowIfTelling;
        asking.Should().NotThrow();
        _options.OnItemNotAccepted = (_, _) =>
        {
            asking.Should().Throw<InvalidOperationException>().WithMessage(
                "The push waits for BatchOptions.OnItemNotAccepted to return, so the callback cannot wait for the push. Keep the item there, and push it when the callback has returned or in a push of its own.");
            Outcomes().Invoking(others => others.ThrowIfTelling()).Should().NotThrow("another push does not wait for it");
            _told.Add("asked");
            return default;
        };

        await outcomes.SkipAsync(Whole(), "reason");

        _told.Should().Equal("asked", "asked", "asked");
        outcomes.Fault.Should().BeNull();
        asking.Should().NotThrow();
    }

    [Fact]
    public async Task Each_version_of_each_item_is_told_in_its_turn()
    {
        await Outcomes().FailAsync(new BatchTicket(3), Whole(), Reset, mayHaveArrived: true);

        _told.Should().Equal(
            """101 a://2 AddOrUpdate Failed reset IOException True {"documentId":"a://2"}""",
            """100 a://1 AddOrUpdate Failed reset IOException True {"documentId":"a://1","title":"former"}""",
            """102 a://1 AddOrUpdate Failed reset IOException True {"documentId":"a://1","title":"latter"}""");
        _tally.Summary.Should().BeEquivalentTo(new { Failed = 3L, Superseded = 1L, FailedBatches = 1, Batches = 0, Accepted = 0L });
        var report = _progress.Reports.Should().ContainSingle().Subject;
        (report.Batch.Number, report.Batch.Items, report.Batch.Bytes, report.Batch.Acceptance, report.Batch.Exception).Should().Be((3, 2, Whole().FileBytes, null, Reset));
        report.SoFar.Failed.Should().Be(3);
    }

    [Fact]
    public async Task Of_a_part_of_a_batch_its_items_are_told_and_no_others()
    {
        await Outcomes().SkipAsync(new BatchSlice(_contents, 1, 2), "reason");

        _told.Should().Equal("""101 a://2 AddOrUpdate NotSent reason  False {"documentId":"a://2"}""");
    }

    [Fact]
    public async Task What_was_not_sent_names_what_has_halted_the_push()
    {
        var outcomes = Outcomes();
        outcomes.Halt(Reset);

        await outcomes.SkipAsync(Whole(), outcomes.ReasonToStop!);

        _told.Should().HaveCount(3).And.OnlyContain(line => line.Contains("NotSent The push has halted before it was sent: reset IOException False", StringComparison.Ordinal));
        _progress.Reports.Should().BeEmpty("a batch that was not sent has not ended");
        _tally.Summary.FailedBatches.Should().Be(0);
    }

    [Fact]
    public async Task An_item_that_is_too_large_alone_is_told_with_the_size_of_its_file()
    {
        await Outcomes().RejectAsync(new BatchSlice(_contents, 1, 2), new CoveoPayloadTooLargeException("413"));

        _told.Should().Equal("""101 a://2 AddOrUpdate Rejected The service has refused it as too large, alone in a batch of 40 bytes: 413 CoveoPayloadTooLargeException False {"documentId":"a://2"}""");
    }

    [Theory]
    [InlineData(BatchFailureMode.Continue)]
    [InlineData(BatchFailureMode.Halt)]
    public async Task A_failure_halts_the_push_where_its_options_say_so(BatchFailureMode mode)
    {
        _options.OnFailure = mode;
        var (ofBatch, ofItem) = (Outcomes(), Outcomes());

        await ofBatch.FailAsync(new BatchTicket(1), Whole(), Reset, mayHaveArrived: false);
        await ofItem.FailAsync(new ItemOnItsWay(5, "a://5", PushOperationKind.Delete), Reset);

        var expected = mode == BatchFailureMode.Halt ? Reset : null;
        (ofBatch.HaltedBy, ofItem.HaltedBy, ofBatch.Fault, ofItem.Fault).Should().Be((expected, expected, null, null));
        _told[^1].Should().Be("5 a://5 Delete Failed reset IOException False ");
        _tally.Summary.FailedBatches.Should().Be(1);
    }

    [Fact]
    public async Task A_callback_that_throws_breaks_the_push_and_hears_of_the_others_all_the_same()
    {
        _options.OnItemNotAccepted = async (outcome, token) =>
        {
            await TellAsync(outcome, token);
            throw Reset;
        };
        var outcomes = Outcomes();

        await outcomes.SkipAsync(Whole(), "reason");

        _told.Should().HaveCount(3);
        (outcomes.Fault, outcomes.HaltedBy).Should().Be((Reset, Reset));
    }

    [Fact]
    public async Task Where_nobody_listens_items_are_counted_and_nothing_is_put_together()
    {
        _options.OnItemNotAccepted = null;

        await Outcomes().SkipAsync(Whole(), "reason");
        await Outcomes().EndAsync(new ItemOnItsWay(5, "a://5", PushOperationKind.Delete).Ended(ItemResult.Rejected, "wrong"));

        _told.Should().BeEmpty();
        (_tally.Summary.NotSent, _tally.Summary.Rejected, _tally.Summary.Superseded, _tally.Summary.FirstNotAccepted!.Id).Should().Be((3, 1, 1, "a://2"));
    }

    [Fact]
    public async Task A_batch_that_was_taken_is_counted_and_reported()
    {
        var acceptance = new PushAcceptance();
        var outcomes = Outcomes();

        await outcomes.AcceptAsync(new BatchTicket(4), Whole(), acceptance);

        var report = _progress.Reports.Should().ContainSingle().Subject;
        (report.Batch.Number, report.Batch.Items, report.Batch.Bytes, report.Batch.Acceptance, report.Batch.Exception).Should().Be((4, 2, Whole().FileBytes, acceptance, null));
        (report.SoFar.Accepted, report.SoFar.Batches, outcomes.HaltedBy).Should().Be((3, 1, null));
        _told.Should().BeEmpty();
    }

    [Fact]
    public async Task Progress_is_reported_when_a_callback_has_returned_and_not_beside_it()
    {
        var isWritten = new TaskCompletionSource();
        _options.OnItemNotAccepted = (_, _) => new ValueTask(isWritten.Task);
        var outcomes = Outcomes();
        var skipping = outcomes.SkipAsync(new BatchSlice(_contents, 1, 2), "reason");

        var accepting = outcomes.AcceptAsync(new BatchTicket(1), Whole(), new PushAcceptance());
        _progress.Reports.Should().BeEmpty();
        isWritten.SetResult();
        await Task.WhenAll(skipping, accepting);

        _progress.Reports.Should().ContainSingle();
    }

    private PushOutcomes Outcomes() => new(_options, _progress, _tally, _abort.Token);

    private BatchSlice Whole() => new(_contents, 0, 3);

    private void Add(string json, int superseded = -1) => _contents.Add(json, nameLength: "{'documentId':'a://1'".Length, superseded: superseded);

    private ValueTask TellAsync(ItemOutcome outcome, CancellationToken cancellationToken)
    {
        cancellationToken.CanBeCanceled.Should().BeFalse();
        _told.Add($"{outcome.Position} {outcome.Id} {outcome.Kind} {outcome.Result} {outcome.Reason} {outcome.Exception?.GetType().Name} {outcome.MayHaveArrived} {outcome.JsonText()}");
        return default;
    }
}
