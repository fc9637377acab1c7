namespace Coveo.Push.Emulator.Sources;

/// <summary>What the permissions of the items of a secured source count for, beside those of the source itself.</summary>
internal static class PermissionBehavior
{
    /// <summary>The items decide.</summary>
    public const string UseCrawler = "UseCrawler";

    /// <summary>The source decides.</summary>
    public const string Override = "Override";

    /// <summary>First the levels of the source, then those of the item.</summary>
    public const string Merge = "Merge";

    public static readonly string[] All = [UseCrawler, Override, Merge];
}
