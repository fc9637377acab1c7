namespace Coveo.Push.Emulator.Permissions;

/// <summary>The list of a set that a permission stands in.</summary>
internal static class PermissionEffect
{
    public const string Allowed = "ALLOWED";
    public const string Denied = "DENIED";
}
