namespace Coveo.Push.Transport;

/// <summary>The two ways out of a client, to the service and to storage, made from its options.</summary>
internal sealed class ClientParts
{
    public ClientParts(CoveoPushOptions options, Func<HttpClient> http, Func<HttpClient> uploadHttp)
    {
        var context = new CallContext(options);
        var observer = new PipelineObserver(context.TimeProvider, context.Logger);
        BatchOptions = options.Batches;
        var jitter = options.Jitter ?? JitterSource.Create();
        Calls = new PushTransport(http, context, new CallPipeline(Settings(options.Timeouts.Call, options.Timeouts.Attempt, ThrottleGates.Of(context.Endpoints, context.OrganizationId, context.TimeProvider))), observer);
        Uploads = new UploadTransport(uploadHttp, context.TimeProvider, new CallPipeline(Settings(options.Timeouts.Upload, options.Timeouts.UploadAttempt, gate: null)), observer);

        PipelineSettings Settings(TimeSpan callTimeout, TimeSpan attemptTimeout, ThrottleGate? gate) => new()
        {
            CallTimeout = callTimeout,
            AttemptTimeout = attemptTimeout,
            Retry = options.Retry,
            Budget = new RetryBudget(options.Retry.Budget),
            Gate = gate,
            Limit = new CallLimit(options.Throttle, context.TimeProvider),
            TimeProvider = context.TimeProvider,
            Jitter = jitter,
            Observer = observer,
        };
    }

    public BatchOptions BatchOptions { get; }

    public PushTransport Calls { get; }

    public UploadTransport Uploads { get; }
}
