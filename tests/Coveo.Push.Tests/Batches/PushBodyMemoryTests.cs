using System.Net;
using Coveo.Push.Tests.Bodies;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Batches;

/// <summary>The memory that a body was read into is given back when its item has been written, or will not be.</summary>
public sealed class PushBodyMemoryTests : BodyTest
{
    private readonly BatchOptions _options = new() { OnFailure = BatchFailureMode.Continue, MaxBytes = 10_000 };

    [Fact]
    public async Task Of_an_item_that_was_added()
    {
        await using var push = Start();
        await push.AddAsync(Of("a://1"));

        (await push.CompleteAsync()).Accepted.Should().Be(1);

        (Pool.Lent, Pool.MostHeld > 0).Should().Be((0, true));
    }

    [Fact]
    public async Task Of_an_item_that_was_not_sent()
    {
        var (telling, told, closed) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        _options.OnItemNotAccepted = async (item, _) =>
        {
            if (item.Id == "no uri")
            {
                telling.SetResult();
                await told.Task;
            }
        };
        var push = Start();
        var body = DocumentBody.FromStream(
            async _ =>
            {
                await telling.Task;
                return new ClosingStream(Noise(100), closed.SetResult);
            },
            CompressionType.Uncompressed);
        await push.AddAsync(new PushDocument("a://1") { Body = body });

        // While this one is told of, nothing is added: the body is read, and waits.
        var refused = push.AddAsync(Of("no uri"));
        await closed.Task;
        var disposing = push.DisposeAsync();
        told.SetResult();
        await refused;
        await disposing;

        (Pool.Lent, push.SoFar.NotSent, push.SoFar.Rejected).Should().Be((0, 1, 1));
    }

    [Fact]
    public async Task Of_the_items_of_a_batch_that_was_put_together_by_hand()
    {
        Service.Refusals.Enqueue(HttpStatusCode.BadRequest);
        var destination = BatchRouteDestination.OfSource(null!, Service.Files(), "s1");

        var pushing = () => new SingleBatchPush(destination, Preparer(), visibility: null, new ManualTimeProvider()).PushAsync(new PushBatch(Of("a://1"), Of("a://2")), CancellationToken.None);

        await pushing.Should().ThrowAsync<CoveoPushException>();
        (Pool.Lent, Pool.MostHeld > 0, Service.Uploads.Count).Should().Be((0, true, 1));
    }

    private static PushDocument Of(string id) => new(id) { Body = DocumentBody.FromStream(_ => Opened(new MemoryStream(Noise(3_000))), CompressionType.Uncompressed) };

    private DocumentPush Start() => new(
        new AcceptingDestination(), Preparer(), _options, visibility: null, progress: null, new CallContext(new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "xx11111111-key", TimeProvider = new ManualTimeProvider() }));

    /// <summary>Says when it is closed.</summary>
    private sealed class ClosingStream(byte[] content, Action closed) : MemoryStream(content)
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            closed();
        }
    }

    /// <summary>Takes every batch.</summary>
    private sealed class AcceptingDestination() : BatchDestination(BatchLayout.Documents, "source 's1'")
    {
        public override Task<FileContainer> UploadAsync(BatchSlice slice, CancellationToken cancellationToken) =>
            Task.FromResult(new FileContainer { FileId = "f1", UploadUri = new Uri("https://storage.example/f1"), RequiredHeaders = new Dictionary<string, string>() });

        public override Task<PushAcceptance> HandOverAsync(BatchSlice slice, string fileId, CancellationToken cancellationToken) => Task.FromResult(new PushAcceptance());
    }
}
