namespace Coveo.Push.Mockability.Tests;

/// <summary>What a result of the library must not be like.</summary>
public sealed class Secretive
{
    public string Open { get; init; } = "";

    public string Hidden { get; internal set; } = "";

    public DateTimeOffset Stored { get; } = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

    public string Computed => Open + Hidden;
}
