namespace Coveo.Push.Platform;

/// <summary>What uses a security identity provider: a source, or another provider.</summary>
public sealed class SecurityProviderReference
{
    private const string SourceType = "SOURCE";

    /// <summary>Names what uses a provider.</summary>
    /// <param name="id">Its ID.</param>
    /// <param name="type">What it is, as the service spells it: <c>SOURCE</c> or <c>SECURITY_PROVIDER</c>; <see langword="null"/> where an answer does not say.</param>
    public SecurityProviderReference(string id, string? type)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
        Type = type;
    }

    /// <summary>Its ID.</summary>
    public string Id { get; }

    /// <summary>What it is, as the service spells it: <c>SOURCE</c> or <c>SECURITY_PROVIDER</c>.</summary>
    public string? Type { get; }

    /// <summary>Whether it is a source.</summary>
    public bool IsSource => string.Equals(Type, SourceType, StringComparison.OrdinalIgnoreCase);

    /// <summary>A source that uses the provider.</summary>
    /// <param name="sourceId">The source's ID.</param>
    /// <returns>The reference.</returns>
    public static SecurityProviderReference Source(string sourceId) => new(sourceId, SourceType);

    /// <summary>What it is, with its ID.</summary>
    public override string ToString() => $"{Type ?? "?"} {Id}";
}
