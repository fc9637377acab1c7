using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Store;

/// <summary>An identity as it is in the security identity cache.</summary>
/// <param name="Id">Its row.</param>
/// <param name="ProviderId">The provider it belongs to, which need not exist.</param>
/// <param name="Identity">Its name as last pushed, its type and additional info.</param>
/// <param name="IsPushed">Whether it was ever pushed, and not only referred to.</param>
/// <param name="IsDisabled">Whether it was disabled and not pushed since.</param>
/// <param name="Members">The last operation on its members.</param>
/// <param name="Aliases">The last operation on its aliases.</param>
/// <param name="UpdatedAt">When it was last changed, in Unix milliseconds.</param>
/// <param name="AliasProblem">Why one of its aliases has no effect now, in one sentence, if there is such a one.</param>
internal sealed record StoredIdentity(
    long Id,
    string ProviderId,
    Identity Identity,
    bool IsPushed,
    bool IsDisabled,
    FacetVersion? Members,
    FacetVersion? Aliases,
    long? UpdatedAt,
    string? AliasProblem)
{
    /// <summary>Gets a value indicating whether the identity can give or take away access.</summary>
    public bool IsActive => !IsDisabled && (IsPushed || IsOfEmailProvider);

    /// <summary>Gets one of <see cref="IdentityState"/>; <see cref="IdentityTable"/> computes the same in SQL.</summary>
    public string State => this switch
    {
        { IsDisabled: true } => IdentityState.Disabled,
        { IsOfEmailProvider: true } => IdentityState.UpToDate,
        { IsPushed: false } => IdentityState.NotUpdated,
        { Error: not null } => IdentityState.InError,
        _ => IdentityState.UpToDate,
    };

    /// <summary>Gets how expanding it went, of the operation that failed or else of the newer one; see <see cref="UpdateResult"/>.</summary>
    public string Result =>
        (Aliases?.Error is not null ? Aliases.Result : null)
        ?? (AliasProblem is not null ? UpdateResult.EntityIsInvalid : null)
        ?? (Members?.Error is not null ? Members.Result : null)
        ?? Latest?.Result
        ?? UpdateResult.None;

    public string? Error => Aliases?.Error ?? AliasProblem ?? Members?.Error;

    /// <summary>Gets the newer of its two versions.</summary>
    public FacetVersion? Latest => Members is null || Aliases?.OrderingId > Members.OrderingId ? Aliases : Members;

    private bool IsOfEmailProvider => string.Equals(ProviderId, SecurityProvider.EmailId, StringComparison.Ordinal);
}
