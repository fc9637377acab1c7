using Coveo.Push.Tests.Batches.Building;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A witness sees each batch before it is handed over and after it was taken.</summary>
public sealed class PushWitnessTests : IDisposable
{
    private readonly BlockPool _pool = new();
    private readonly BatchSlice _slice;
    private readonly PushTally _tally = new(new ManualTimeProvider(), "items");
    private readonly ProgressRecorder _progress = new();

    public PushWitnessTests()
    {
        var contents = new BatchContents(BatchLayout.Documents, _pool);
        contents.Add("12345");
        _slice = new BatchSlice(contents, 0, 1);
    }

    public void Dispose() => _pool.Dispose();

    [Fact]
    public async Task It_sees_the_batch_itself()
    {
        var witness = new Witness();
        var outcomes = Outcomes(witness);

        await outcomes.HandOverAsync(_slice);
        await outcomes.AcceptAsync(new BatchTicket(1), _slice, new PushAcceptance());

        witness.Seen.Should().Equal(("handing over", _slice), ("taken", _slice));
        (outcomes.Fault, _tally.Summary.Accepted).Should().Be((null, 1));
    }

    [Fact]
    public async Task One_that_cannot_take_note_breaks_the_push_and_the_batch_stays_accepted()
    {
        var outcomes = Outcomes(new Witness { Fault = new IOException("The disk is full.") });

        await outcomes.AcceptAsync(new BatchTicket(1), _slice, new PushAcceptance());

        outcomes.Fault.Should().BeOfType<IOException>();
        (_tally.Summary.Accepted, _tally.Summary.Failed).Should().Be((1, 0));
        _progress.Reports.Should().ContainSingle();
    }

    [Fact]
    public async Task Without_one_nothing_is_waited_for()
    {
        var outcomes = Outcomes(witness: null);

        outcomes.HandOverAsync(_slice).IsCompletedSuccessfully.Should().BeTrue();
        await outcomes.AcceptAsync(new BatchTicket(1), _slice, new PushAcceptance());

        outcomes.Fault.Should().BeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_fault_before_the_hand_over_fails_the_batch_that_has_not_arrived(bool isOfATokenOfItsOwn)
    {
        var fault = isOfATokenOfItsOwn ? new OperationCanceledException("Its own time-out.") : (Exception)new IOException("The disk is full.");
        var service = new BatchService();
        using var client = VirtualClient.Of(service, new ManualTimeProvider());
        var told = new List<ItemOutcome>();
        var options = new BatchOptions
        {
            OnFailure = BatchFailureMode.Continue,
            OnItemNotAccepted = (outcome, _) =>
            {
                told.Add(outcome);
                return default;
            },
        };
        var batches = (BatchesClient)client.Batches;
        await using var push = batches.Start(BatchService.SourceId, batches.OptionsOf(options), new Witness { Fault = fault });
        await push.AddAsync(new PushDocument("a://1"));

        (await push.CompleteAsync()).Failed.Should().Be(1);

        service.Words.Should().Equal("create", "upload f1");
        var item = told.Should().ContainSingle().Subject;
        (item.Result, item.Reason, item.MayHaveArrived).Should().Be((ItemResult.Failed, fault.Message, false));
    }

    private PushOutcomes Outcomes(IBatchWitness? witness) => new(new BatchOptions(), _progress, _tally, CancellationToken.None, witness);

    private sealed class Witness : IBatchWitness
    {
        public List<(string What, BatchSlice Slice)> Seen { get; } = [];

        public Exception? Fault { get; init; }

        public ValueTask HandingOverAsync(BatchSlice slice) => SeeAsync("handing over", slice);

        public ValueTask TakenAsync(BatchSlice slice) => SeeAsync("taken", slice);

        private ValueTask SeeAsync(string what, BatchSlice slice)
        {
            Seen.Add((what, slice));
            return Fault is null ? default : ValueTask.FromException(Fault);
        }
    }
}
