namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <param name="IsAllowed">Whether the person may see the item.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Level">The level that decided, counted from 1; null if none did.</param>
internal sealed record Verdict(bool IsAllowed, string Rule, int? Level)
{
    public const string AllowedInEverySet = "ALLOWED_IN_EVERY_SET";
    public const string DeniedInSet = "DENIED_IN_SET";
    public const string NotAllowedInEverySet = "NOT_ALLOWED_IN_EVERY_SET";
    public const string NothingMatched = "NOTHING_MATCHED";

    public static IReadOnlyList<string> Rules { get; } = [AllowedInEverySet, DeniedInSet, NotAllowedInEverySet, NothingMatched];
}
