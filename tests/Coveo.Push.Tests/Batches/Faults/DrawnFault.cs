namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>A fault of one request.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Delay">How long it takes, where it is slow or says when to come back.</param>
/// <param name="Part">How much of an upload gets through, from 0 to 1.</param>
internal readonly record struct DrawnFault(FaultKind Kind, TimeSpan Delay, double Part)
{
    public override string ToString() => Kind switch
    {
        FaultKind.SlowRequest or FaultKind.SlowAnswer or FaultKind.Throttled => $"{Kind} {Delay.TotalSeconds:0.#} s",
        FaultKind.Cut => $"{Kind} at {Part:0.00}",
        _ => Kind.ToString(),
    };
}
