namespace Coveo.Push;

/// <summary>One item, or one security identity, that a crawl could not deliver.</summary>
/// <param name="Id">The item's <c>documentId</c>, or the name of the identity.</param>
/// <param name="Kind">What was to be done with it.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Reason">Why, in a sentence for people.</param>
public sealed record CrawlFailure(string Id, PushOperationKind Kind, ItemResult Result, string Reason);
