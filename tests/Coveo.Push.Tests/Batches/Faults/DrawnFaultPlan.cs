namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>
/// Draws faults. Each depends on the seed and on which request it is, not on how many were drawn before: batches that run side by side do
/// not change each other's faults.
/// </summary>
internal sealed class DrawnFaultPlan(FaultSchedule schedule) : IFaultPlan
{
    private static readonly double[] Seconds = [0.05, 0.7, 8.3, 45.1, 61.3, 130.7, 950.9, 1907.3, 3651.1];

    /// <summary>For clients that wait for an hour: a container's time runs out between one call and the next.</summary>
    private static readonly double[] LongSeconds = [0.7, 130.7, 1907.3, 2903.9, 3307.1];

    private static readonly FaultKind[] OfCreate =
    [
        FaultKind.Throttled, FaultKind.Throttled, FaultKind.ServerError, FaultKind.Unavailable, FaultKind.Unreachable, FaultKind.Cut,
        FaultKind.AnswerLost, FaultKind.SlowAnswer, FaultKind.Refused,
    ];

    private static readonly FaultKind[] OfUpload =
    [
        FaultKind.ServerError, FaultKind.Unavailable, FaultKind.Forbidden, FaultKind.Cut, FaultKind.Cut, FaultKind.Unreachable,
        FaultKind.SlowRequest, FaultKind.SlowRequest, FaultKind.SlowAnswer, FaultKind.AnswerLost, FaultKind.AnswerLost,
    ];

    private static readonly FaultKind[] OfHandOver =
    [
        FaultKind.Throttled, FaultKind.Throttled, FaultKind.ServerError, FaultKind.Unavailable, FaultKind.Unreachable, FaultKind.Cut,
        FaultKind.AnswerLost, FaultKind.AnswerLost, FaultKind.GatewayTimeout, FaultKind.SlowRequest, FaultKind.SlowAnswer, FaultKind.SlowAnswer,
        FaultKind.Refused, FaultKind.Invalid,
    ];

    public int UploadLimit => schedule.UploadLimit;

    public DrawnFault Of(RequestKind request, int container, int attempt)
    {
        var random = new Random(Mix(Mix(Mix(schedule.Seed, (int)request), container), attempt));
        return random.NextDouble() < schedule.Intensity ? Fault(request, random) : Latency(random);
    }

    /// <summary>Nothing goes wrong, but it may take a moment, so that batches are on their way side by side.</summary>
    private DrawnFault Latency(Random random) => random.NextDouble() < schedule.Latency
        ? new DrawnFault(random.Next(2) == 0 ? FaultKind.SlowRequest : FaultKind.SlowAnswer, TimeSpan.FromMilliseconds(random.Next(1, 2_000)), random.NextDouble())
        : default;

    private DrawnFault Fault(RequestKind request, Random random)
    {
        var faults = request switch { RequestKind.Create => OfCreate, RequestKind.Upload => OfUpload, _ => OfHandOver };
        var kind = faults[random.Next(faults.Length)];

        var delays = schedule.HasLongTimeouts ? LongSeconds : Seconds;

        // A wait of minutes is as likely as one of seconds, but one that nobody waits for is rare.
        var seconds = kind == FaultKind.Throttled ? Math.Ceiling(Math.Pow(400, random.NextDouble())) : delays[random.Next(delays.Length)];
        return new DrawnFault(kind, TimeSpan.FromSeconds(seconds), random.Next(4) switch { 0 => 0, 1 => 1, _ => random.NextDouble() });
    }

    /// <summary>The same on every machine and in every process, unlike <see cref="HashCode"/>.</summary>
    private static int Mix(int hash, int value) => unchecked((int)((((uint)hash ^ (uint)value) * 0x9E3779B1u) ^ (((uint)hash * 0x85EBCA6Bu) >> 13)));
}
