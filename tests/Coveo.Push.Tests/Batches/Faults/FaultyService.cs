using System.Net;
using System.Net.Sockets;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>
/// A model of the service and of its storage in memory, to which things go wrong as planned. It knows no type of the library: it reads
/// what was sent, does what it says, and notes what no client may do.
/// </summary>
internal sealed partial class FaultyService(TimeProvider time, IFaultPlan plan) : HttpMessageHandler
{
    private const string FilesPath = "/push/v1/organizations/acmeorg1/files";
    private const string BatchPath = "/push/v1/organizations/acmeorg1/sources/s1/documents/batch";

    private readonly Lock _lock = new();
    private readonly List<StoredContainer> _containers = [];
    private int _creations;

    public SourceContent Content { get; } = new();

    public ServiceRecord Record { get; } = new(time);

    public ReasonsToWait Reasons { get; } = new(time);

    /// <summary>Every container that was created, in order.</summary>
    public IReadOnlyList<StoredContainer> Containers => _containers;

    /// <summary>Called when a request arrives, with its number from 1.</summary>
    public Action<int> Arriving { get; init; } = _ => { };

    /// <summary>Called when the service has dealt with a request and its answer is about to leave.</summary>
    public Action<int> Answering { get; init; } = _ => { };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Record.Begin();
        try
        {
            Arriving(number);
            cancellationToken.ThrowIfCancellationRequested();
            var answer = await AnswerAsync(request, cancellationToken).ConfigureAwait(false);
            Answering(number);
            return answer;
        }
        finally
        {
            Record.End();
        }
    }

    private Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        return (request.Method.Method, address.Host, address.AbsolutePath) switch
        {
            ("PUT", ServiceAnswers.Host, _) => UploadAsync(request, Container(address.AbsolutePath[1..]), cancellationToken),
            ("POST", "api.cloud.coveo.com", FilesPath) => CreateAsync(cancellationToken),
            ("PUT", "api.cloud.coveo.com", BatchPath) => HandOverAsync(Container(ServiceAnswers.FileId(address)), cancellationToken),
            _ => Task.FromResult(Unexpected($"{request.Method} {address} is no call of a push")),
        };
    }

    private async Task<HttpResponseMessage> CreateAsync(CancellationToken cancellationToken)
    {
        var fault = Draw(RequestKind.Create, Interlocked.Increment(ref _creations), attempt: 0);
        if (await RefusalAsync(fault, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        StoredContainer container;
        lock (_lock)
        {
            container = new StoredContainer(_containers.Count + 1, time.GetUtcNow());
            _containers.Add(container);
        }

        return await AfterwardsAsync(fault, ServiceAnswers.Created(container), cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> UploadAsync(HttpRequestMessage request, StoredContainer? container, CancellationToken cancellationToken)
    {
        if (container is null)
        {
            return Unexpected($"an upload to {request.RequestUri}, which is no container");
        }

        var arrived = time.GetUtcNow();
        NoteUpload(request, container, arrived);
        var begin = container.Flight.Begin > 0 ? container.Flight.Begin : Record.Moment();
        container.Flight = (begin, int.MaxValue);
        try
        {
            var fault = Draw(RequestKind.Upload, container.Number, container.Uploads++);
            if (container.IsExpiredAt(time.GetUtcNow()))
            {
                return new HttpResponseMessage(HttpStatusCode.Forbidden);
            }

            if (fault.Kind is not (FaultKind.Cut or FaultKind.SlowRequest) && await RefusalAsync(fault, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return refusal;
            }

            if (request.Content?.Headers.ContentLength > plan.UploadLimit)
            {
                (container.TooLarge, _) = await ReadAsync(request, container, default, cancellationToken).ConfigureAwait(false);
                return new HttpResponseMessage(HttpStatusCode.RequestEntityTooLarge);
            }

            (container.Content, container.Body) = await ReadAsync(request, container, fault, cancellationToken).ConfigureAwait(false);
            var answer = await AfterwardsAsync(fault, new HttpResponseMessage(HttpStatusCode.OK), cancellationToken).ConfigureAwait(false);
            container.ConfirmedAt = answer.IsSuccessStatusCode ? arrived : container.ConfirmedAt;
            return answer;
        }
        finally
        {
            container.Flight = (begin, Record.Moment());
        }
    }

    private async Task<HttpResponseMessage> HandOverAsync(StoredContainer? container, CancellationToken cancellationToken)
    {
        if (container is null)
        {
            return Unexpected("the hand-over of a container that does not exist");
        }

        var arrived = time.GetUtcNow();
        NoteHandOver(container, arrived);
        var begin = container.Flight.Begin;
        container.Flight = (begin, int.MaxValue);
        try
        {
            var fault = Draw(RequestKind.HandOver, container.Number, container.HandOvers++);
            if (await RefusalAsync(fault, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return refusal;
            }

            // A container that is gone: what the service says then is not documented, but it cannot take what it does not have.
            if (container.Content is null || (container.IsExpiredAt(time.GetUtcNow()) && !container.IsApplied))
            {
                return new HttpResponseMessage(HttpStatusCode.BadRequest);
            }

            Apply(container);
            var answer = await AfterwardsAsync(fault, new HttpResponseMessage(HttpStatusCode.Accepted), cancellationToken).ConfigureAwait(false);
            container.TakenAt = answer.IsSuccessStatusCode ? arrived : container.TakenAt;
            return answer;
        }
        finally
        {
            container.Flight = (begin, Record.Moment());
        }
    }

    private DrawnFault Draw(RequestKind request, int container, int attempt)
    {
        var fault = plan.Of(request, container, attempt);
        Record.Event(request, container, attempt, fault);
        if (fault.Kind is not (FaultKind.None or FaultKind.SlowRequest or FaultKind.SlowAnswer))
        {
            Reasons.BacksOff(fault.Kind == FaultKind.Throttled ? fault.Delay : TimeSpan.Zero);
        }

        return fault;
    }

    private Task SleepAsync(TimeSpan duration, CancellationToken cancellationToken) => Reasons.SleepAsync(duration, isRequest: true, cancellationToken);

    /// <summary>What keeps the service from acting, or nothing.</summary>
    private async Task<HttpResponseMessage?> RefusalAsync(DrawnFault fault, CancellationToken cancellationToken)
    {
        if (fault.Kind == FaultKind.SlowRequest)
        {
            await SleepAsync(fault.Delay, cancellationToken).ConfigureAwait(false);
        }

        return fault.Kind switch
        {
            FaultKind.Unreachable => throw new HttpRequestException("Connection refused", new SocketException((int)SocketError.ConnectionRefused)),
            FaultKind.Cut => throw new HttpRequestException("An error occurred while sending the request.", new IOException("Connection reset by peer.")),
            FaultKind.Throttled => ServiceAnswers.Throttled(fault.Delay),
            FaultKind.ServerError => new HttpResponseMessage(HttpStatusCode.InternalServerError),
            FaultKind.Unavailable => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable),
            FaultKind.Forbidden => new HttpResponseMessage(HttpStatusCode.Forbidden),
            FaultKind.Refused => new HttpResponseMessage(HttpStatusCode.PreconditionFailed),
            FaultKind.Invalid => new HttpResponseMessage(HttpStatusCode.BadRequest),
            _ => null,
        };
    }

    /// <summary>What becomes of the answer once the service has acted.</summary>
    private async Task<HttpResponseMessage> AfterwardsAsync(DrawnFault fault, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (fault.Kind == FaultKind.SlowAnswer)
        {
            await SleepAsync(fault.Delay, cancellationToken).ConfigureAwait(false);
        }

        return fault.Kind switch
        {
            FaultKind.AnswerLost => throw new HttpRequestException("An error occurred while sending the request.", new IOException("The response ended prematurely.")),
            FaultKind.GatewayTimeout => new HttpResponseMessage(HttpStatusCode.GatewayTimeout),
            _ => answer,
        };
    }

    /// <summary>Reads an upload to its end; one that breaks leaves nothing behind.</summary>
    private async Task<(BatchFile? Batch, string? Body)> ReadAsync(HttpRequestMessage request, StoredContainer container, DrawnFault fault, CancellationToken cancellationToken)
    {
        var length = request.Content?.Headers.ContentLength ?? 0;
        var part = Math.Min((long)(length * fault.Part), length - 1);
        using var bytes = fault.Kind switch
        {
            FaultKind.Cut => PluggedStream.BreakingAt(part),
            FaultKind.SlowRequest => PluggedStream.HangingAt(part, () => SleepAsync(fault.Delay, cancellationToken)),
            _ => PluggedStream.BreakingAt(long.MaxValue),
        };
        await (request.Content?.CopyToAsync(bytes, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        if (bytes.Length != length)
        {
            Record.Violation($"the upload to container {container.Number} has {bytes.Length} bytes and said {length}");
        }

        try
        {
            return bytes.GetBuffer()[0] == '{' ? (BatchFile.Read(bytes.ToArray(), BodyIn), null) : (null, ContainerBodies.Read(bytes));
        }
        catch (FormatException broken)
        {
            Record.Violation($"the upload to container {container.Number} is worth nothing: {broken.Message}");
            return default;
        }
    }

    /// <summary>The body that an item of a batch refers to.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    private string BodyIn(string fileId) =>
        Container(fileId) is { IsConfirmed: true, Body: { } body } ? body : throw new FormatException($"an item refers to a body in '{fileId}', where there is none");

    private void Apply(StoredContainer container)
    {
        if (!container.IsApplied && container.Content!.BodyFileIds.FirstOrDefault(fileId => Container(fileId)!.IsExpiredAt(time.GetUtcNow())) is { } gone)
        {
            container.LostBody = gone;
        }

        lock (_lock)
        {
            Content.Apply(container.Content!, container.IsApplied);
            container.IsApplied = true;
        }
    }

    private StoredContainer? Container(string fileId)
    {
        lock (_lock)
        {
            return _containers.Find(container => container.FileId == fileId);
        }
    }

    private HttpResponseMessage Unexpected(string what)
    {
        Record.Violation(what);
        return new HttpResponseMessage(HttpStatusCode.NotFound);
    }
}
