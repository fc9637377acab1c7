namespace Coveo.Push.Platform;

/// <summary>An organization.</summary>
public sealed class OrganizationDetails
{
    /// <summary>Its ID.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Its type as the service spells it.</summary>
    public string? Type { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreatedDate { get; init; }

    /// <summary>Whether nothing in it can be changed.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Its license; <see langword="null"/> where it was not asked for.</summary>
    public OrganizationLicense? License { get; init; }

    /// <summary>Its state; <see langword="null"/> where it was not asked for.</summary>
    public OrganizationStatus? Status { get; init; }

    /// <summary>Name and ID.</summary>
    public override string ToString() => DisplayName is null ? Id : $"{DisplayName} ({Id})";
}
