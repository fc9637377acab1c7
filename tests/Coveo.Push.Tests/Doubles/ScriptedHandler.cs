namespace Coveo.Push.Tests.Doubles;

/// <summary>Answers each request with the next step of a script, and remembers what was sent and when.</summary>
internal sealed class ScriptedHandler(TimeProvider time, Func<int, CancellationToken, Task<HttpResponseMessage>> step) : HttpMessageHandler
{
    public List<RecordedCall> Calls { get; } = [];

    public List<DateTimeOffset> SentAt { get; } = [];

    /// <summary>The time that passed between one request and the next.</summary>
    public IEnumerable<TimeSpan> Waits => SentAt.Zip(SentAt.Skip(1), (earlier, later) => later - earlier);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls.Add(RecordedCall.Of(request));
        SentAt.Add(time.GetUtcNow());
        return step(Calls.Count, cancellationToken);
    }
}
