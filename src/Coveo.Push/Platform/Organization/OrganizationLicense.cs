using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>What an organization may use.</summary>
public sealed class OrganizationLicense
{
    /// <summary>The product, as the service spells it: <c>COVEO_CLOUD</c>, ….</summary>
    public string? ProductName { get; init; }

    /// <summary>Its edition, as the service spells it: <c>ENTERPRISE</c>, <c>PRO</c>, ….</summary>
    public string? ProductEdition { get; init; }

    /// <summary>What it is for, as the service spells it: <c>STANDARD</c>, <c>SANDBOX</c>, <c>TRIAL</c>, ….</summary>
    public string? ProductType { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? ExpirationDate { get; init; }

    /// <summary>The types of sources it speaks of.</summary>
    public IReadOnlyList<LicensedConnector> Connectors { get; init; } = [];

    /// <summary>The whole license as the service tells it, also what this library does not know.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>Whether there may be sources of a type with a visibility.</summary>
    /// <param name="sourceType">The type as the service spells it; <c>PUSH</c> for those of this library.</param>
    /// <param name="visibility">Who may see their items.</param>
    /// <returns>Whether the license lists it.</returns>
    public bool Allows(string sourceType, SourceVisibility visibility) => Connectors.Any(connector =>
        connector.IsAllowed && string.Equals(connector.Type, sourceType, StringComparison.OrdinalIgnoreCase) && connector.Visibilities.Contains(visibility));

    /// <summary>The product.</summary>
    public override string ToString() => string.Join(" ", new[] { ProductName, ProductEdition, ProductType }.Where(word => word is not null));
}
