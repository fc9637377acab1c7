using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>How a push ends: the summary or the exception, why it was interrupted, and the line in the log.</summary>
public sealed class PushEndTests : IDisposable
{
    private const string Counts = "items accepted in 0 batches (0 bytes) within 0 s";

    private readonly CancellationTokenSource _cancellation = new();
    private readonly BatchOptions _options = new();
    private readonly PushTally _tally = new(new ManualTimeProvider(), "items");
    private readonly PushOutcomes _outcomes;
    private readonly StringBuilder _log = new();
    private readonly TextLoggerFactory _logger;
    private readonly PushEnd _end;

    public PushEndTests()
    {
        _logger = new TextLoggerFactory(_log);
        _outcomes = new PushOutcomes(_options, progress: null, _tally, CancellationToken.None);
        _end = new PushEnd(_options, _outcomes, _tally, BatchRouteDestination.OfSource(null!, null!, "s1"), _logger);
    }

    private static IOException Broken => new("The shop is shut.");

    public void Dispose()
    {
        _cancellation.Dispose();
        _logger.Dispose();
    }

    [Fact]
    public void A_push_of_which_everything_was_accepted_is_complete()
    {
        var summary = _end.Result(cut: null, CancellationToken.None);

        (summary.IsComplete, summary.Interruption).Should().Be((true, PushInterruption.None));
        Logged().Should().Equal($"Information 6 Push to source 's1': 0 of 0 {Counts}; 0 rejected, 0 failed, 0 not sent.");
    }

    [Fact]
    public async Task One_that_went_on_ends_with_its_summary()
    {
        _options.OnFailure = BatchFailureMode.Continue;
        await RejectAsync();

        var summary = _end.Result(cut: null, CancellationToken.None);

        (summary.IsComplete, summary.Rejected, summary.Interruption).Should().Be((false, 1, PushInterruption.None));
        Logged().Should().Equal($"Warning 7 Push to source 's1' is not complete: 0 of 1 {Counts}; 1 rejected, 0 failed, 0 not sent. Delete 'a://1': Rejected: wrong");
    }

    [Fact]
    public async Task One_that_halts_ends_with_the_first_item_that_was_not_accepted()
    {
        var cause = await RejectAsync();

        var thrown = Thrown<CoveoPushIncompleteException>(cut: null);

        thrown.Message.Should().Be($"Not every item has reached source 's1': 0 of 1 {Counts}; 1 rejected, 0 failed, 0 not sent. The first one is Delete 'a://1': Rejected: wrong");
        thrown.InnerException.Should().BeSameAs(cause);
        thrown.Summary.Interruption.Should().Be(PushInterruption.None);
    }

    [Fact]
    public async Task What_has_halted_it_is_the_cause_rather_than_the_first_item()
    {
        var halt = Broken;
        await RejectAsync();
        _outcomes.Halt(halt);

        var thrown = Thrown<CoveoPushIncompleteException>(cut: null);

        thrown.InnerException.Should().BeSameAs(halt);
        thrown.Summary.Interruption.Should().Be(PushInterruption.Halted);
    }

    [Fact]
    public void One_that_has_halted_without_an_item_names_none()
    {
        _outcomes.Halt(Broken);

        Thrown<CoveoPushIncompleteException>(cut: null).Message.Should().Be($"Not every item has reached source 's1': 0 of 0 {Counts}; 0 rejected, 0 failed, 0 not sent.");
        Logged().Should().Equal($"Warning 7 Push to source 's1' is not complete: 0 of 0 {Counts}; 0 rejected, 0 failed, 0 not sent. (null)");
    }

    [Fact]
    public void A_series_that_broke_off_is_told_with_its_fault()
    {
        var cut = Broken;

        var thrown = Thrown<CoveoPushIncompleteException>(cut);

        thrown.Message.Should().Be($"The items to push to source 's1' could not be read to their end: The shop is shut. What was read before has its outcome (0 of 0 {Counts}; 0 rejected, 0 failed, 0 not sent).");
        thrown.InnerException.Should().BeSameAs(cut);
        thrown.Summary.Interruption.Should().Be(PushInterruption.SeriesBroken);
        Logged().Should().ContainSingle().Which.Should().EndWith("0 not sent. The shop is shut.");
    }

    [Fact]
    public async Task The_first_item_that_was_not_accepted_is_logged_rather_than_the_fault_of_the_series()
    {
        await RejectAsync();

        Thrown<CoveoPushIncompleteException>(Broken);

        Logged().Should().ContainSingle().Which.Should().EndWith("0 not sent. Delete 'a://1': Rejected: wrong");
    }

    [Fact]
    public void A_callback_that_failed_is_told_before_all_else()
    {
        _cancellation.Cancel();
        _outcomes.Break(Broken);

        var thrown = Thrown<CoveoPushIncompleteException>(new OperationCanceledException(), _cancellation.Token);

        thrown.Message.Should().Be($"The push to source 's1' has halted, as the outcome of an item could not be told: The shop is shut. (0 of 0 {Counts}; 0 rejected, 0 failed, 0 not sent.)");
        thrown.InnerException.Should().BeOfType<IOException>();
        thrown.Summary.Interruption.Should().Be(PushInterruption.CallbackFailed);
    }

    [Fact]
    public void A_series_that_gave_up_when_it_was_cancelled_is_a_push_that_was_cancelled()
    {
        _cancellation.Cancel();

        var thrown = Thrown<PushCanceledException>(new OperationCanceledException(), _cancellation.Token);

        (thrown.CancellationToken, thrown.Summary.Interruption).Should().Be((_cancellation.Token, PushInterruption.Canceled));
        thrown.Message.Should().Be($"The push was cancelled: {thrown.Summary}.");
    }

    [Fact]
    public async Task So_is_one_of_which_not_everything_was_accepted()
    {
        await RejectAsync();
        _outcomes.Halt(Broken);
        await _cancellation.CancelAsync();

        Thrown<PushCanceledException>(cut: null, _cancellation.Token).Summary.Rejected.Should().Be(1);
    }

    [Fact]
    public void One_that_was_cancelled_when_everything_was_accepted_is_complete()
    {
        _cancellation.Cancel();

        _end.Result(cut: null, _cancellation.Token).IsComplete.Should().BeTrue();
    }

    [Fact]
    public void A_series_that_broke_off_for_another_reason_while_it_was_cancelled_is_broken()
    {
        _cancellation.Cancel();

        Thrown<CoveoPushIncompleteException>(Broken, _cancellation.Token).Summary.Interruption.Should().Be(PushInterruption.SeriesBroken);
    }

    [Fact]
    public void A_series_that_was_cancelled_by_another_is_broken_too()
    {
        _options.OnFailure = BatchFailureMode.Continue;

        Thrown<CoveoPushIncompleteException>(new OperationCanceledException("Its own time-out.")).Summary.Interruption.Should().Be(PushInterruption.SeriesBroken);
    }

    [Fact]
    public void A_push_that_is_left_behind_is_logged_where_it_had_items()
    {
        _end.Abandon();
        Logged().Should().BeEmpty();
        _tally.Begin();

        _end.Abandon();

        Logged().Should().Equal($"Warning 7 Push to source 's1' is not complete: 0 of 1 {Counts}; 0 rejected, 0 failed, 0 not sent. It was disposed of without having been completed.");
    }

    [Fact]
    public void A_push_that_has_ended_is_not_left_behind()
    {
        _tally.Begin();
        Thrown<CoveoPushIncompleteException>(cut: null);

        _end.Abandon();

        Logged().Should().ContainSingle();
    }

    [Fact]
    public void Whoever_adds_to_one_that_has_halted_is_told_of_what()
    {
        _outcomes.Halt(Broken);

        var stopped = _end.Stopped(CancellationToken.None).Should().BeOfType<CoveoPushIncompleteException>().Subject;

        stopped.Message.Should().Be("The push to source 's1' has halted, and the item was not sent: The shop is shut.");
        stopped.InnerException.Should().BeOfType<IOException>();
        stopped.Summary.Interruption.Should().Be(PushInterruption.Halted);
    }

    [Fact]
    public void Whoever_adds_to_one_that_was_given_up_is_told_that()
    {
        var stopped = _end.Stopped(_cancellation.Token).Should().BeOfType<PushCanceledException>().Subject;

        (stopped.CancellationToken, stopped.Summary.Interruption).Should().Be((_cancellation.Token, PushInterruption.Canceled));
    }

    private async Task<Exception> RejectAsync()
    {
        var cause = new InvalidOperationException("wrong");
        await _outcomes.EndAsync(new ItemOnItsWay(_tally.Begin(), "a://1", PushOperationKind.Delete).Ended(ItemResult.Rejected, "wrong", cause));
        return cause;
    }

    private T Thrown<T>(Exception? cut, CancellationToken cancellationToken = default)
        where T : Exception => FluentActions.Invoking(() => _end.Result(cut, cancellationToken)).Should().ThrowExactly<T>().Which;

    private string[] Logged() => _log.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
