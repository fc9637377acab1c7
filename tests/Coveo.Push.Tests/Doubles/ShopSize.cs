namespace Coveo.Push.Tests.Doubles;

/// <summary>A type of a caller's own that is written as a text.</summary>
internal enum ShopSize
{
    Small,
    Large,
}
