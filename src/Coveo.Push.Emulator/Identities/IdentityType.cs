namespace Coveo.Push.Emulator.Identities;

/// <summary>The types of identities. The product writes <c>VIRTUAL_GROUP</c> here and <c>VirtualGroup</c> there; both are understood.</summary>
internal static class IdentityType
{
    public const string User = "USER";
    public const string Group = "GROUP";
    public const string VirtualGroup = "VIRTUAL_GROUP";
    public const string Unknown = "UNKNOWN";

    /// <returns>The type as identity calls spell it, or <see langword="null"/> when there is no such type.</returns>
    public static string? Parse(string text) => text switch
    {
        User => User,
        Group => Group,
        _ => text.Replace("_", string.Empty, StringComparison.Ordinal).ToUpperInvariant() switch
        {
            "USER" => User,
            "GROUP" => Group,
            "VIRTUALGROUP" => VirtualGroup,
            "UNKNOWN" => Unknown,
            _ => null,
        },
    };

    /// <summary>The type as item permissions and the security cache spell it.</summary>
    public static string InCache(string type) => type switch
    {
        User => "User",
        Group => "Group",
        VirtualGroup => "VirtualGroup",
        _ => "Unknown",
    };
}
