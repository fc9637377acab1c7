using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>A client over a recorded service with a stream source, in virtual time; each call is tried once unless a test says else.</summary>
public abstract class StreamTest : IDisposable
{
    protected const string SourceId = StreamService.SourceId;

    private readonly Lazy<CoveoPushClient> _client;

    private protected StreamTest()
    {
        Options = new BatchOptions { Concurrency = 1, OnItemNotAccepted = TellAsync };
        _client = new Lazy<CoveoPushClient>(() => VirtualClient.Of(Service, Time, options => options.Retry.MaxRetries = MaxRetries));
    }

    private protected ManualTimeProvider Time { get; } = new();

    private protected StreamService Service { get; } = new();

    private protected int MaxRetries { get; set; }

    private protected IStreamsClient Streams => _client.Value.Streams;

    /// <summary>One batch after the other, and outcomes go to <see cref="Told"/>.</summary>
    private protected BatchOptions Options { get; }

    /// <summary>The items that were not accepted, each with its JSON.</summary>
    private protected List<(ItemOutcome Item, string Json)> Told { get; } = [];

    public void Dispose()
    {
        _client.Value.Dispose();
        Service.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static PushDocument Item(string id, string? title = null) => new(id) { Title = title };

    /// <summary>Items a://1, a://2, ….</summary>
    private protected static IEnumerable<PushDocument> Items(int count) => Enumerable.Range(1, count).Select(number => Item($"a://{number}"));

    private protected static Task<HttpResponseMessage> Lost() => Task.FromException<HttpResponseMessage>(new HttpRequestException("reset", new IOException("reset")));

    private protected async Task<T> ThrownAsync<T>(Task push)
        where T : Exception
    {
        var pushing = () => EndAsync(push);
        return (await pushing.Should().ThrowAsync<T>()).Which;
    }

    /// <summary>Lets time pass until something has ended.</summary>
    private protected async Task EndAsync(Task push)
    {
        await Time.CompleteAsync(push);
        await push;
    }

    private protected async Task<T> EndAsync<T>(Task<T> push)
    {
        await Time.CompleteAsync(push);
        return await push;
    }

    private ValueTask TellAsync(ItemOutcome outcome, CancellationToken cancellationToken)
    {
        Told.Add((outcome, outcome.JsonText()));
        return default;
    }
}
