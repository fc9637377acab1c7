namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>One request that the service saw, for people who look for what went wrong.</summary>
internal readonly record struct ServiceEvent(TimeSpan At, RequestKind Request, int Container, int Attempt, DrawnFault Fault)
{
    public override string ToString() => $"{At.TotalSeconds,9:0.000} s  {Request} {Container}{(Attempt > 0 ? $" (again: {Attempt})" : "")}{(Fault.Kind == FaultKind.None ? "" : $"  {Fault}")}";
}
