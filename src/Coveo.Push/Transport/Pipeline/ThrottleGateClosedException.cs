using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push.Transport;

/// <summary>Ends a call that would have to wait at a closed gate for too long; nothing was sent.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Never leaves the transport.")]
internal sealed class ThrottleGateClosedException(TimeSpan reopensIn) : Exception("The throttle gate is closed.")
{
    public TimeSpan ReopensIn { get; } = reopensIn;
}
