using System.Runtime.CompilerServices;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>A series is read as far as it is needed, and closed in the end.</summary>
public sealed class PushSeriesTests : BatchTest
{
    private int _read;
    private bool _isClosed;
    private CancellationToken _given;

    public PushSeriesTests()
    {
        Options.MaxItems = 1;
        Service.OnHandOver = fileId => fileId == "f1" ? Task.FromResult(BatchService.Answer(400)) : null;
    }

    public static TheoryData<string> Kinds => ["items", "operations", "items that come", "operations that come"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task One_is_read_no_further_when_the_push_has_halted(string kind)
    {
        var thrown = await ThrownAsync<CoveoPushIncompleteException>(PushAsync(kind));

        // The second one sends the first on its way, and the third finds the push halted.
        (_read, _isClosed, thrown.Summary.Items, thrown.Summary.Failed, thrown.Summary.NotSent).Should().Be((3, true, 3, 1, 2));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task One_is_read_to_its_end_where_the_push_goes_on(string kind)
    {
        Options.OnFailure = BatchFailureMode.Continue;

        var summary = await PushAsync(kind);

        (_read, _isClosed, summary.Items, summary.Failed, summary.Accepted).Should().Be((20, true, 20, 1, 19));
    }

    [Theory]
    [InlineData("items that come")]
    [InlineData("operations that come")]
    public async Task One_that_comes_is_given_the_token_of_the_push(string kind)
    {
        using var cancellation = new CancellationTokenSource();
        Options.OnFailure = BatchFailureMode.Continue;

        await PushAsync(kind, cancellation.Token);

        _given.Should().Be(cancellation.Token);
    }

    [Fact]
    public async Task One_that_waits_is_left_when_the_push_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var push = Client.Batches.PushAsync(SourceId, WaitAsync(), Options, cancellationToken: cancellation.Token);

        // The series hears of it before the push does.
        VirtualRun.Inline(cancellation.Cancel);

        var thrown = await ThrownAsync<PushCanceledException>(push);
        (thrown.Summary.Items, thrown.Summary.NotSent, _isClosed).Should().Be((1, 1, true));
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task The_progress_of_one_is_told_whatever_it_is_made_of()
    {
        Options.OnFailure = BatchFailureMode.Continue;
        var progress = new ProgressRecorder();

        await Client.Batches.PushAsync(SourceId, Read(), Options, progress);
        await Client.Batches.PushAsync(SourceId, ReadAsync(CancellationToken.None), Options, progress);
        await Client.Batches.PushAsync(SourceId, Read().Select(PushOperation.AddOrUpdate), Options, progress);
        await Client.Batches.PushAsync(SourceId, PushSeries.Operations(ReadAsync(CancellationToken.None), PushOperation.AddOrUpdate), Options, progress);

        progress.Reports.Should().HaveCount(4 * 20);
    }

    private Task<PushSummary> PushAsync(string kind, CancellationToken cancellationToken = default) => kind switch
    {
        "items" => Client.Batches.PushAsync(SourceId, Read(), Options, cancellationToken: cancellationToken),
        "operations" => Client.Batches.PushAsync(SourceId, Read().Select(PushOperation.AddOrUpdate), Options, cancellationToken: cancellationToken),
        "items that come" => Client.Batches.PushAsync(SourceId, ReadAsync(CancellationToken.None), Options, cancellationToken: cancellationToken),
        _ => Client.Batches.PushAsync(SourceId, PushSeries.Operations(ReadAsync(CancellationToken.None), PushOperation.AddOrUpdate, CancellationToken.None), Options, cancellationToken: cancellationToken),
    };

    private IEnumerable<PushDocument> Read()
    {
        try
        {
            foreach (var item in Items(20))
            {
                _read++;
                yield return item;
            }
        }
        finally
        {
            _isClosed = true;
        }
    }

    private async IAsyncEnumerable<PushDocument> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        _given = cancellationToken;
        foreach (var item in Read())
        {
            await Task.CompletedTask;
            yield return item;
        }
    }

    private async IAsyncEnumerable<PushDocument> WaitAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            yield return Item("a://1");
            var isCancelled = new TaskCompletionSource();
            using (cancellationToken.Register(() => isCancelled.SetCanceled(cancellationToken)))
            {
                await isCancelled.Task.ConfigureAwait(false);
            }
        }
        finally
        {
            _isClosed = true;
        }
    }
}
