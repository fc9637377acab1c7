using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>Progress is told once a batch, with numbers that only grow.</summary>
public sealed class PushProgressTests : BatchTest
{
    public PushProgressTests()
    {
        Options.MaxItems = 2;
        Options.OnFailure = BatchFailureMode.Continue;
    }

    [Fact]
    public async Task It_is_told_once_for_each_batch_with_what_became_of_it()
    {
        Service.OnHandOver = fileId => fileId == "f2" ? Task.FromResult(BatchService.Answer(400)) : null;
        var progress = new ProgressRecorder();

        await Client.Batches.PushAsync(SourceId, Items(5), Options, progress);

        progress.Reports.Select(report => (report.Batch.Number, report.Batch.Items, report.Batch.Bytes, report.Batch.Acceptance?.RequestId, report.Batch.Exception is null)).Should().Equal(
            (1, 2, Service.Uploads[0].Length, "r1", true),
            (2, 2, Service.Uploads[1].Length, null, false),
            (3, 1, Service.Uploads[2].Length, "r1", true));
        progress.Reports.Select(report => (report.SoFar.Accepted, report.SoFar.Failed)).Should().Equal((2, 0), (2, 2), (3, 2));
    }

    [Fact]
    public async Task Its_numbers_never_go_back_however_batches_end()
    {
        Options.Concurrency = 4;
        var held = new HeldRequests();
        Service.OnHandOver = held.Hold;
        var progress = new ProgressRecorder();
        var push = Client.Batches.PushAsync(SourceId, Items(16), Options, progress);

        foreach (var batch in new[] { 3, 1, 4, 2, 8, 6, 5, 7 })
        {
            await held.ReleaseAsync($"f{batch}", batch == 6 ? 400 : 202);
        }

        var summary = await push;
        progress.Reports.Select(report => report.Batch.Number).Should().Equal(3, 1, 4, 2, 8, 6, 5, 7);
        progress.Reports.Select(report => report.SoFar.Items).Should().BeInAscendingOrder();
        progress.Reports.Select(report => report.SoFar.Accepted + report.SoFar.Failed).Should().Equal(2, 4, 6, 8, 10, 12, 14, 16);
        progress.Reports.Select(report => report.SoFar.Bytes).Should().BeInAscendingOrder();
        summary.Accepted.Should().Be(progress.Reports[^1].SoFar.Accepted);
    }

    [Fact]
    public async Task The_halves_of_a_batch_have_its_number()
    {
        Service.OnHandOver = fileId => fileId == "f1" ? Task.FromResult(BatchService.Answer(413)) : null;
        var progress = new ProgressRecorder();

        await Client.Batches.PushAsync(SourceId, Items(3), Options, progress);

        progress.Reports.Select(report => (report.Batch.Number, report.Batch.Items)).Should().Equal((1, 1), (1, 1), (2, 1));
    }

    [Fact]
    public async Task One_that_throws_halts_the_push_with_its_fault()
    {
        var progress = new ProgressRecorder { OnReport = _ => throw new InvalidOperationException("The bar is broken.") };

        var thrown = await ThrownAsync<CoveoPushIncompleteException>(Client.Batches.PushAsync(SourceId, Items(10), Options, progress));

        thrown.InnerException.Should().BeOfType<InvalidOperationException>();
        thrown.Message.Should().Contain("The bar is broken.");
        thrown.Summary.Accepted.Should().Be(2);
        (thrown.Summary.Accepted + thrown.Summary.NotSent).Should().Be(thrown.Summary.Items);
    }
}
