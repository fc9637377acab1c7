using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Coveo.Push.Transport;

/// <summary>One gate for each organization at each address, shared by all clients of it in the process.</summary>
internal static class ThrottleGates
{
    // Times of different clocks cannot be compared, so each clock has gates of its own; with a clock its gates go.
    private static readonly ConditionalWeakTable<TimeProvider, ConcurrentDictionary<(string Address, string OrganizationId), ThrottleGate>> Gates = new();

    public static ThrottleGate Of(PushEndpoints endpoints, string organizationId, TimeProvider timeProvider) =>
        Gates.GetValue(timeProvider, _ => new())
            .GetOrAdd((endpoints.Push.AbsoluteUri, organizationId), _ => new ThrottleGate(timeProvider));
}
