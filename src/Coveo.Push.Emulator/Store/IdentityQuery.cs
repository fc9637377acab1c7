using Coveo.Push.Emulator.Identities;

namespace Coveo.Push.Emulator.Store;

/// <summary>Which identities are asked for; what is <see langword="null"/> does not matter.</summary>
internal sealed record IdentityQuery
{
    /// <summary>Gets the IDs of providers.</summary>
    public IReadOnlyCollection<string>? Providers { get; init; }

    /// <summary>Gets values of <see cref="IdentityType"/>.</summary>
    public IReadOnlyCollection<string>? Types { get; init; }

    /// <summary>Gets values of <see cref="IdentityState"/>.</summary>
    public IReadOnlyCollection<string>? States { get; init; }

    /// <summary>Gets a part of the name, or its start, in any letter case.</summary>
    public string? Term { get; init; }

    public bool IsPrefix { get; init; }

    /// <summary>Gets the earliest time of the last change, in Unix milliseconds.</summary>
    public long? From { get; init; }

    /// <summary>Gets the latest time of the last change, in Unix milliseconds.</summary>
    public long? To { get; init; }

    /// <summary>Gets a value indicating whether identities of the built-in provider are found, which exist by themselves.</summary>
    public bool WithImplicit { get; init; }
}
