namespace Coveo.Push.Platform;

/// <summary>What a limit was set to, and when.</summary>
/// <param name="Date">When it was set.</param>
/// <param name="Limit">What to.</param>
public sealed record LimitHistoryPoint(DateTimeOffset Date, long Limit);
