using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>
/// Something that was done in the organization, such as a rebuild of a source. Of Push sources it is what a crawler has set by
/// <see cref="IStatusClient"/>; it does not tell how many items were pushed.
/// </summary>
public sealed class PlatformActivity
{
    /// <summary>Its ID, such as <c>128a706128d54btm98df8a98015301be</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What was done, as the service spells it; see <see cref="ActivityOperations"/>.</summary>
    public string? Operation { get; init; }

    /// <summary>How far it is.</summary>
    public ActivityState State { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? StateName { get; init; }

    /// <summary>How it ended; <see langword="null"/> as long as it has not.</summary>
    public ActivityResult? Result { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? ResultName { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset? CreateDate { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndDate { get; init; }

    /// <summary>How long it took, or has taken so far; the service tells whole seconds.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How much of it is done, from 0 to 1.</summary>
    public double? Progress { get; init; }

    /// <summary>Which part of the organization it belongs to.</summary>
    public ActivitySection Section { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? SectionName { get; init; }

    /// <summary>How grave it is.</summary>
    public ActivitySeverity Severity { get; init; }

    /// <summary>The same as the service spells it.</summary>
    public string? SeverityName { get; init; }

    /// <summary>The kind of resource it was done to, as the service spells it: <c>SOURCE</c>, <c>SECURITY_PROVIDER</c>, ….</summary>
    public string? ResourceType { get; init; }

    /// <summary>The ID of the resource, such as that of a source.</summary>
    public string? ResourceId { get; init; }

    /// <summary>Its name.</summary>
    public string? ResourceName { get; init; }

    /// <summary>Who or what has begun it.</summary>
    public ActivityTrigger? TriggeredBy { get; init; }

    /// <summary>What it is about, for people.</summary>
    public string? Description { get; init; }

    /// <summary>What went wrong, as the service spells it, such as <c>JOB_SERVICE_EXECUTION_ERROR</c>.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The same in more words.</summary>
    public string? ErrorDetail { get; init; }

    /// <summary>Why it was stopped.</summary>
    public string? AbortReason { get; init; }

    /// <summary>The ID of the snapshot it is about.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>When, what, to what, and how far it is or how it ended.</summary>
    public override string ToString()
    {
        var time = (StartDate ?? CreateDate) is { } date ? WireDate.Text(date) : "(no time)";
        return $"{time} {Operation} {ResourceName ?? ResourceId}: {ResultName ?? StateName}{(ErrorCode is null ? "" : $" ({ErrorCode})")}";
    }
}
