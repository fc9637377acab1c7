using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>A part of what was bought.</summary>
public sealed class LicenseEntitlement
{
    /// <summary>Its ID.</summary>
    public string? Id { get; init; }

    /// <summary>What it is called.</summary>
    public string? DisplayName { get; init; }

    /// <summary>How it is, as the service spells it.</summary>
    public string? Status { get; init; }

    /// <summary>How many items it allows.</summary>
    public long? ItemLimit { get; init; }

    /// <summary>All that the service tells of it.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>Its name.</summary>
    public override string ToString() => DisplayName ?? Id ?? "";
}
