namespace Coveo.Push.Emulator.Store;

/// <summary>Which activities the Platform is asked for; what is <see langword="null"/> does not matter.</summary>
internal sealed record ActivityFilter
{
    /// <summary>Gets the earliest start, in Unix milliseconds.</summary>
    public long? From { get; init; }

    /// <summary>Gets the latest start, in Unix milliseconds.</summary>
    public long? To { get; init; }

    public List<string>? Operations { get; init; }

    /// <summary>Gets the types of resources.</summary>
    public List<string>? ResourceTypes { get; init; }

    /// <summary>Gets the IDs of resources.</summary>
    public List<string>? ResourceIds { get; init; }

    /// <summary>Gets a value indicating whether those that run, or those that have ended, are asked for.</summary>
    public bool? IsRunning { get; init; }

    /// <summary>Gets a value indicating whether something is asked for that no activity is.</summary>
    public bool IsImpossible { get; init; }
}
