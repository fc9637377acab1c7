namespace Coveo.Push.Tests.Doubles;

/// <summary>A type of a caller's own that is written as an object.</summary>
internal sealed record ShopPart(string Name, int Count);
