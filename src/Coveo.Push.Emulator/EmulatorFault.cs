namespace Coveo.Push.Emulator;

/// <summary>Something that goes wrong with calls of the service's routes: which, how often, and what.</summary>
/// <remarks>
/// Of several faults, the one that was added first and is due is applied to a call. The emulator's own pages and <c>/_emulator/</c> are
/// never disturbed.
/// </remarks>
/// <example>
/// The next two batches are throttled:
/// <code>
/// emulator.Faults.Add(new EmulatorFault
/// {
///     Route = "PUT */documents/batch",
///     Kind = EmulatorFaultKind.Status,
///     Status = 429,
///     RetryAfter = "2",
///     Times = 2,
/// });
/// </code>
/// </example>
public sealed record EmulatorFault
{
    /// <summary>Gets the name it is recorded and removed by.</summary>
    /// <value>Up to 100 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>. The default is <see langword="null"/>: a new one is given to it.</value>
    public string? Id { get; init; }

    /// <summary>Gets which calls it is for: a method, if only one is meant, and a path in which <c>*</c> stands for anything.</summary>
    /// <value>Such as <c>PUT */documents/batch</c> or <c>/s3/*</c>. The default is <c>*</c>: all calls that the kind is possible for.</value>
    public string Route { get; init; } = "*";

    /// <summary>Gets what goes wrong.</summary>
    /// <value>The default is <see cref="EmulatorFaultKind.Status"/>.</value>
    public EmulatorFaultKind Kind { get; init; }

    /// <summary>Gets how many calls it is applied to.</summary>
    /// <value>At least 1. The default is <see langword="null"/>: until it is removed.</value>
    public int? Times { get; init; }

    /// <summary>Gets how many matching calls pass before the first one it is applied to.</summary>
    /// <value>The default is 0.</value>
    public int After { get; init; }

    /// <summary>Gets how likely it is applied to a matching call.</summary>
    /// <value>More than 0, at most 1. The default is 1.</value>
    public double Probability { get; init; } = 1;

    /// <summary>Gets what the draws for <see cref="Probability"/> depend on: the same seed and the same calls give the same faults.</summary>
    /// <value>The default is 0.</value>
    public int Seed { get; init; }

    /// <summary>Gets the status to answer.</summary>
    /// <value>
    /// 200 to 599, but not 204, 205 and 304, which have no body. Needed for <see cref="EmulatorFaultKind.Status"/>. The default is
    /// <see langword="null"/>: 502 for <see cref="EmulatorFaultKind.Html"/>, 503 for <see cref="EmulatorFaultKind.S3"/>.
    /// </value>
    public int? Status { get; init; }

    /// <summary>Gets the value of the header <c>Retry-After</c> of the answer.</summary>
    /// <value>Seconds or an HTTP date. The default is <see langword="null"/>: no such header.</value>
    public string? RetryAfter { get; init; }

    /// <summary>Gets the error code of the answer.</summary>
    /// <value>The default is <see langword="null"/>: the one the service documents for the status (<a href="https://docs.coveo.com/en/95">docs.coveo.com/en/95</a>).</value>
    public string? ErrorCode { get; init; }

    /// <summary>Gets how long the call waits first.</summary>
    /// <value>Up to an hour, by the clock of <see cref="CoveoEmulatorOptions.TimeProvider"/>. Possible with every kind. The default is zero.</value>
    public TimeSpan Latency { get; init; }

    /// <summary>Gets the whole body of the answer.</summary>
    /// <value>The default is <see langword="null"/>: a body in the format of the service, a proxy or the storage, as the kind says.</value>
    public string? Body { get; init; }
}
