namespace Coveo.Push;

/// <summary>One item that the service has taken, and that did not get into the index as it was meant to.</summary>
/// <param name="Id">The item's <c>documentId</c>.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Stage">The stage that says so, as the service spells it: <c>CONSUMING</c>, <c>PROCESSING</c>, ….</param>
/// <param name="Reason">Why, in the words of the log; the service does not document which there are.</param>
/// <param name="RequestId">The ID of a request that the log gives, to quote to Coveo Support.</param>
public sealed record CrawlVerificationFailure(string Id, CrawlVerificationOutcome Outcome, string? Stage, string Reason, string? RequestId = null);
