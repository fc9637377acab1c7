namespace Coveo.Push;

/// <summary>The right to be the one crawler of a source, for some time; it is renewed while the crawl lives. Two writers would corrupt the order of operations.</summary>
/// <param name="Holder">
/// Who holds it, for people to read. Whoever comes back under the same name gets it at once, and the one before cannot write any more: so it is after
/// a crash. Two crawlers that may run at the same time need two names.
/// </param>
/// <param name="Duration">How long it lasts without being renewed: how long others wait for a crawler that has died.</param>
public sealed record CrawlLease(string Holder, TimeSpan Duration);
