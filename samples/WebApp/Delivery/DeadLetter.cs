using WebApp.Webhook;

namespace WebApp.Delivery;

/// <summary>An event that can never be delivered as it is.</summary>
/// <param name="At">When that was found out.</param>
/// <param name="Reason">Why, and what to change.</param>
/// <param name="Event">The event, to be repaired.</param>
internal sealed record DeadLetter(DateTimeOffset At, string Reason, PageEvent Event);
