namespace Coveo.Push;

/// <summary>A named crawl that was begun and not completed: what is needed to go on with it.</summary>
/// <param name="Name">Its name (<see cref="CrawlOptions.Name"/>).</param>
/// <param name="Mode">How it crawls.</param>
/// <param name="StartedAt">When it began, by the service's clock: what is older is deleted at its end.</param>
/// <param name="Checkpoint">The caller's token up to which everything was taken.</param>
public sealed record CrawlToResume(string Name, CrawlMode Mode, DateTimeOffset? StartedAt, string? Checkpoint);
