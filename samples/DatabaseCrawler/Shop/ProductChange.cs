namespace DatabaseCrawler.Shop;

/// <summary>What has become of a row.</summary>
/// <param name="Version">The row version of the change.</param>
/// <param name="Id">The row.</param>
/// <param name="Product">What is in it; <see langword="null"/> where it was deleted.</param>
internal sealed record ProductChange(long Version, long Id, Product? Product);
