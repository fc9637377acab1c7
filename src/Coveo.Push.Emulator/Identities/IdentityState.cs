namespace Coveo.Push.Emulator.Identities;

/// <summary>The state of an identity in the security identity cache.</summary>
internal static class IdentityState
{
    public const string UpToDate = "UP_TO_DATE";
    public const string NotUpdated = "NOT_UPDATED";
    public const string OutOfDate = "OUT_OF_DATE";
    public const string InError = "IN_ERROR";
    public const string Disabled = "DISABLED";

    /// <summary>The states that identities are counted by; <c>UNKNOWN</c> is left out, because no identity is ever in it.</summary>
    public static readonly string[] All = [UpToDate, NotUpdated, OutOfDate, InError, Disabled];
}
