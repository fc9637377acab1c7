namespace Coveo.Push.Emulator.Permissions;

/// <summary>What decided whether a person may see an item.</summary>
internal static class PermissionRule
{
    public const string AllowedInEverySet = "ALLOWED_IN_EVERY_SET";
    public const string DeniedInSet = "DENIED_IN_SET";
    public const string NotAllowedInEverySet = "NOT_ALLOWED_IN_EVERY_SET";
    public const string NothingMatched = "NOTHING_MATCHED";
    public const string SourceIsPrivate = "SOURCE_IS_PRIVATE";
    public const string SourceIsShared = "SOURCE_IS_SHARED";
}
