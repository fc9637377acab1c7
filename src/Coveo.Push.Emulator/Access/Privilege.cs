namespace Coveo.Push.Emulator.Access;

/// <summary>What a key may do.</summary>
/// <param name="Owner">The service that it belongs to.</param>
/// <param name="Domain">What it is about, such as <c>SOURCE</c>.</param>
/// <param name="Type"><c>VIEW</c>, <c>EDIT</c>, <c>CREATE</c>, or nothing in domains that are either allowed or not.</param>
/// <param name="TargetId">The ID of one resource, or <c>*</c>.</param>
internal sealed record Privilege(string Owner, string Domain, string? Type, string TargetId)
{
    public const string Platform = "PLATFORM";
    public const string AnyTarget = "*";

    /// <summary>Whether who has this may do what the other says. Whoever may edit something may look at it, as in the Administration Console.</summary>
    public bool Covers(Privilege other) =>
        (TargetId == AnyTarget || string.Equals(TargetId, other.TargetId, StringComparison.Ordinal))
        && string.Equals(Domain, other.Domain, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Owner, other.Owner, StringComparison.OrdinalIgnoreCase)
        && (string.Equals(Type, other.Type, StringComparison.OrdinalIgnoreCase)
            || (string.Equals(other.Type, PrivilegeTypes.View, StringComparison.OrdinalIgnoreCase)
                && string.Equals(Type, PrivilegeTypes.Edit, StringComparison.OrdinalIgnoreCase)));

    public override string ToString() => $"{Domain} {Type} on {(TargetId == AnyTarget ? "everything" : $"'{TargetId}'")}";
}
