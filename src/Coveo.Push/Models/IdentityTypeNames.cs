namespace Coveo.Push;

/// <summary>
/// The wire names of the identity types. The service writes them in two ways, one where identities are pushed and one in the permissions of
/// an item, and reads them in any case.
/// </summary>
internal static class IdentityTypeNames
{
    public static bool IsKnown(IdentityType type) => type is >= IdentityType.User and <= IdentityType.Unknown;

    /// <summary>The name where an identity is pushed: <c>VIRTUAL_GROUP</c>.</summary>
    public static string PushName(this IdentityType type) => type switch
    {
        IdentityType.User => "USER",
        IdentityType.Group => "GROUP",
        IdentityType.VirtualGroup => "VIRTUAL_GROUP",
        IdentityType.Unknown => "UNKNOWN",
        _ => throw OutOfRange(type),
    };

    /// <summary>The name in the permissions of an item and in the security identity cache: <c>VirtualGroup</c>.</summary>
    public static string PermissionName(this IdentityType type) => type switch
    {
        IdentityType.User => "User",
        IdentityType.Group => "Group",
        IdentityType.VirtualGroup => "VirtualGroup",
        IdentityType.Unknown => "Unknown",
        _ => throw OutOfRange(type),
    };

    /// <summary>Reads either form, in any case; <see langword="null"/> for a word that is none.</summary>
    public static IdentityType? Parse(string? name) => name?.Replace("_", "").ToUpperInvariant() switch
    {
        "USER" => IdentityType.User,
        "GROUP" => IdentityType.Group,
        "VIRTUALGROUP" => IdentityType.VirtualGroup,
        "UNKNOWN" => IdentityType.Unknown,
        _ => null,
    };

    private static ArgumentOutOfRangeException OutOfRange(IdentityType type) =>
        new(nameof(type), type, $"'{type}' is no type of a security identity. Use User, Group, VirtualGroup or Unknown.");
}
