namespace Coveo.Push.Tests.Doubles;

/// <summary>A type of a caller's own that becomes an item.</summary>
internal sealed record ShopProduct(string Url, string? Name = null, decimal? Price = null, string[]? Tags = null, bool IsNew = false, ShopSize? Size = null, DateTimeOffset? Released = null);
