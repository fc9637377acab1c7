namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>
/// Draws faults. Each depends on the seed and on which request it is, not on how many were drawn before: batches that run side by side do
/// not change each other's faults.
/// </summary>
internal sealed class DrawnFaultPlan(int seed, double intensity, int uploadLimit) : IFaultPlan
{
    private static readonly double[] Seconds = [0.05, 0.7, 8.3, 45.1, 61.3, 130.7, 950.9, 1907.3, 3651.1];

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

    public int UploadLimit => uploadLimit;

    public DrawnFault Of(RequestKind request, int container, int attempt)
    {
        var random = new Random(Mix(Mix(Mix(seed, (int)request), container), attempt));
        if (random.NextDouble() >= intensity)
        {
            return default;
        }

        var faults = request switch { RequestKind.Create => OfCreate, RequestKind.Upload => OfUpload, _ => OfHandOver };
        var kind = faults[random.Next(faults.Length)];

        // A wait of minutes is as likely as one of seconds, but one that nobody waits for is rare.
        var seconds = kind == FaultKind.Throttled ? Math.Ceiling(Math.Pow(400, random.NextDouble())) : Seconds[random.Next(Seconds.Length)];
        return new DrawnFault(kind, TimeSpan.FromSeconds(seconds), random.Next(4) switch { 0 => 0, 1 => 1, _ => random.NextDouble() });
    }

    /// <summary>The same on every machine and in every process, unlike <see cref="HashCode"/>.</summary>
    private static int Mix(int hash, int value) => unchecked((int)((((uint)hash ^ (uint)value) * 0x9E3779B1u) ^ (((uint)hash * 0x85EBCA6Bu) >> 13)));
}
