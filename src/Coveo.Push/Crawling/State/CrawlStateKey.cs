namespace Coveo.Push;

/// <summary>Which source a state belongs to.</summary>
/// <param name="OrganizationId">The organization.</param>
/// <param name="SourceId">The source.</param>
public sealed record CrawlStateKey(string OrganizationId, string SourceId);
