namespace Coveo.Push.Emulator.Permissions;

/// <summary>What one set says about a person.</summary>
internal static class SetOutcome
{
    public const string Allowed = "ALLOWED";
    public const string Denied = "DENIED";
    public const string Unspecified = "UNSPECIFIED";
}
