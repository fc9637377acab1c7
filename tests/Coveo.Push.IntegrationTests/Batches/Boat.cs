namespace Coveo.Push.IntegrationTests.Batches;

/// <summary>A class of a caller's own.</summary>
internal sealed record Boat(string Url, string Title, decimal Price, string[] Colors, int? Crew);
