namespace Coveo.Push;

/// <summary>
/// One thing about a security identity that the service would refuse, or take without effect. Carried by <see cref="CoveoInvalidIdentityException"/>.
/// </summary>
public sealed record IdentityFinding
{
    /// <summary>The identity that was to be pushed.</summary>
    public required Identity Identity { get; init; }

    /// <summary>What is wrong: <c>Identity</c>, <c>Members</c>, <c>Aliases</c> or <c>Granted</c>.</summary>
    public required string Property { get; init; }

    /// <summary>What is wrong, in sentences that name the value and the fix.</summary>
    public required string Problem { get; init; }

    /// <summary>The page of the service's documentation that states the rule; <see langword="null"/> where none does.</summary>
    public string? Page { get; init; }

    /// <summary>The identity, the problem and the page in one line.</summary>
    public override string ToString() => $"Identity {Identity}: {Problem}{(Page is null ? "" : $" ({Page})")}";
}
