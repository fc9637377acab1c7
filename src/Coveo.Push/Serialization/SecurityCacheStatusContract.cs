namespace Coveo.Push.Serialization;

/// <summary>The state of the whole security identity cache.</summary>
internal sealed record SecurityCacheStatusContract(SecurityCurrentStatusContract? CurrentStatus, SecurityStatisticsContract? Statistics);
