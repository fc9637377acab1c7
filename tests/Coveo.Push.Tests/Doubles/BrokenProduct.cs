namespace Coveo.Push.Tests.Doubles;

/// <summary>A type of a caller's own that cannot be read.</summary>
internal sealed record BrokenProduct(string Fault)
{
    public string Name => throw new IOException(Fault);
}
