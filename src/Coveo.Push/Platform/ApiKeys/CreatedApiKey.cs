namespace Coveo.Push.Platform;

/// <summary>An API key that was just created, with the value that is told this once.</summary>
public sealed class CreatedApiKey
{
    /// <summary>The key.</summary>
    public required ApiKey Key { get; init; }

    /// <summary>Its value.</summary>
    public required ApiKeySecret Secret { get; init; }

    /// <summary>Name and ID; never the value.</summary>
    public override string ToString() => Key.ToString();
}
