namespace Coveo.Push.Emulator.Identities;

/// <param name="Id">Unique in the organization; what the Push paths name.</param>
/// <param name="Name">The same text as the ID, unless the client sent another.</param>
/// <param name="DisplayName">What people see.</param>
/// <param name="Type"><c>EXPANDED</c> for a provider that identities are pushed to.</param>
/// <param name="CaseSensitive">Whether names that differ in case only are two identities.</param>
/// <param name="NodeRequired">As sent; means nothing to pushed identities.</param>
/// <param name="CreatedAt">Unix time in milliseconds.</param>
/// <param name="Floor">Operations with a lower ordering ID are ignored since the last disable-old.</param>
internal sealed record SecurityProvider(
    string Id,
    string Name,
    string DisplayName,
    string Type,
    bool CaseSensitive,
    bool NodeRequired,
    long CreatedAt,
    ulong Floor)
{
    /// <summary>The built-in provider, whose identities exist by themselves: everyone is known by an e-mail address.</summary>
    public const string EmailId = "Email Security Provider";

    public bool IsBuiltIn => string.Equals(Id, EmailId, StringComparison.Ordinal);
}
