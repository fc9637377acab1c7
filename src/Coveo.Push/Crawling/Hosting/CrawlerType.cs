namespace Coveo.Push;

/// <summary>Which class a registered crawler has.</summary>
internal sealed record CrawlerType(Type Type);
