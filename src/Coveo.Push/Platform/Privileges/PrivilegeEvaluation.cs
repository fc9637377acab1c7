namespace Coveo.Push.Platform;

/// <summary>Whether the caller has a privilege.</summary>
public sealed class PrivilegeEvaluation
{
    /// <summary>The privilege.</summary>
    public required Privilege Privilege { get; init; }

    /// <summary>Whether the caller has it.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Why, as the service spells it: <c>OPERATION_GRANTED</c>, <c>OPERATION_NOT_ALLOWED</c>, <c>OPERATION_FORBIDDEN_FOR_ORGANIZATION_IN_READ_ONLY</c>, <c>OPERATION_FORBIDDEN_FROM_REQUEST_LOCATION</c>, ….</summary>
    public IReadOnlyList<string> ResultCodes { get; init; } = [];

    /// <summary>The privilege, and whether it is there.</summary>
    public override string ToString() => $"{Privilege}: {(IsApproved ? "yes" : "no")}{(ResultCodes.Count == 0 ? "" : $" ({string.Join(", ", ResultCodes)})")}";
}
