namespace Coveo.Push.Emulator.Permissions;

/// <summary>What one level says about a person.</summary>
internal static class LevelOutcome
{
    public const string Allow = "ALLOW";
    public const string Deny = "DENY";

    /// <summary>No set mentions the person: the next level decides.</summary>
    public const string Inconclusive = "INCONCLUSIVE";

    /// <summary>An earlier level has decided.</summary>
    public const string NotReached = "NOT_REACHED";
}
