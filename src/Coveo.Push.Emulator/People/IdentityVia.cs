namespace Coveo.Push.Emulator.People;

/// <summary>What leads from one identity of a person to the next.</summary>
internal static class IdentityVia
{
    /// <summary>The person as asked for.</summary>
    public const string Self = "SELF";

    /// <summary>An alias between the two, in either direction.</summary>
    public const string Alias = "ALIAS";

    /// <summary>The group lists the identity as a member.</summary>
    public const string Member = "MEMBER";

    /// <summary>The identity is granted the group.</summary>
    public const string Granted = "GRANTED";
}
