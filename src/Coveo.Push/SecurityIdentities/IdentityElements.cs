using Coveo.Push.Serialization;

namespace Coveo.Push;

/// <summary>Operations on security identities as elements of a batch, which are the bodies of single calls too.</summary>
internal static class IdentityElements
{
    public static byte SectionOf(PushOperationKind kind) => kind switch
    {
        PushOperationKind.AddOrUpdateAlias => BatchLayout.Mappings,
        PushOperationKind.DisableIdentity => BatchLayout.Deleted,
        _ => BatchLayout.Members,
    };

    /// <summary>Writes an operation.</summary>
    /// <returns>How many bytes, from the beginning, name the identity.</returns>
    public static int Write(JsonBuffer json, IdentityOperation operation) =>
        operation.Definition is { } definition ? IdentityWriter.WriteDefinition(json, definition)
        : operation.Alias is { } alias ? IdentityWriter.WriteAlias(json, alias)
        : IdentityWriter.WriteDisabling(json, operation.Identity!);

    /// <summary>The exception that says what was found.</summary>
    public static CoveoInvalidIdentityException Invalid(IReadOnlyList<IdentityFinding> findings) =>
        new($"Identity {findings[0].Identity} cannot be pushed: {string.Join(" ", findings.Select(finding => finding.Problem))}") { Findings = findings };
}
