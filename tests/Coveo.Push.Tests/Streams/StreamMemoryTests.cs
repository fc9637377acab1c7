using Coveo.Push.Tests.Batches.Faults;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>However many items a load has, only some batches of them are in memory.</summary>
[Collection(RunsAlone.Name)]
public sealed class StreamMemoryTests
{
    private const int Items = 60_000;
    private const int ItemBytes = 2_000;
    private const int BatchBytes = 1_000_000;

    [Fact]
    public async Task A_full_load_of_many_items_needs_the_memory_of_a_few()
    {
        using var service = new ForgetfulService();
        using var client = VirtualClient.Of(service, new ManualTimeProvider());
        var title = new string('x', ItemBytes);
        var options = new StreamFullLoadOptions { DeletesHoweverLittle = true, Batches = new BatchOptions { Concurrency = 2, MaxBytes = BatchBytes } };

        await using var load = await client.Streams.StartFullLoadAsync(VirtualClient.SourceId, options);
        for (var number = 0; number < Items; number++)
        {
            await load.AddAsync(new PushDocument($"https://shop.example/{number}") { Title = title });
        }

        (await load.CompleteAsync()).Summary.Accepted.Should().Be(Items);

        service.Bytes.Should().BeGreaterThan((long)Items * ItemBytes);
        (service.LateMemory - service.EarlyMemory).Should().BeLessThan(10 * BatchBytes, "the load is {0} bytes, of which a few batches are in memory, and 8 bytes an item", service.Bytes);
    }

    /// <summary>Takes chunks and forgets them, and looks at the memory early and late.</summary>
    private sealed class ForgetfulService : HttpMessageHandler
    {
        private int _chunks;

        public long Bytes { get; private set; }

        public long EarlyMemory { get; private set; }

        public long LateMemory { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host != "storage.example")
            {
                return BatchService.Answer(200, """{"streamId":"st1","fileId":"f1","uploadUri":"https://storage.example/f1","orderingId":"1"}""");
            }

            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            Bytes += request.Content.Headers.ContentLength ?? 0;
            switch (++_chunks)
            {
                case 10:
                    EarlyMemory = GC.GetTotalMemory(forceFullCollection: true);
                    break;
                case 110:
                    LateMemory = GC.GetTotalMemory(forceFullCollection: true);
                    break;
            }

            return BatchService.Answer(200);
        }
    }
}
