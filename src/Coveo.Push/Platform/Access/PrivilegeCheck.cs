namespace Coveo.Push.Platform;

/// <summary>A privilege that is needed, and whether the key has it.</summary>
public sealed record PrivilegeCheck
{
    /// <summary>The privilege.</summary>
    public required Privilege Privilege { get; init; }

    /// <summary>Whether the key has it.</summary>
    public PrivilegeState State { get; init; }

    /// <summary>Why, as the service spells it.</summary>
    public IReadOnlyList<string> ResultCodes { get; init; } = [];

    /// <summary>The privilege in the words of the Administration Console, and whether it is there.</summary>
    public override string ToString() => $"{Privilege}: {State.ToString().ToLowerInvariant()}";
}
