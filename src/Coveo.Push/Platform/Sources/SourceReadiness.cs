namespace Coveo.Push.Platform;

/// <summary>How far a new source is, told while <see cref="ISourcesClient.WaitUntilReadyAsync"/> waits for it.</summary>
public sealed class SourceReadiness
{
    /// <summary>How far it is.</summary>
    public SourceReadinessStage Stage { get; init; }

    /// <summary>How long it has been waited for.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>What the platform says that the source is doing, in its own words, if it says so.</summary>
    public string? Status { get; init; }

    /// <summary>Stage and time.</summary>
    public override string ToString() => FormattableString.Invariant($"{Stage} after {Elapsed.TotalSeconds:0} s{(Status is null ? "" : $" ({Status})")}");
}
