namespace Coveo.Push.Platform;

/// <summary>Whether a crawl of a source can begin. <see cref="ToString"/> makes a table for people of it, <see cref="ToJson"/> one line for programs.</summary>
public sealed record AccessReport
{
    /// <summary>The organization.</summary>
    public string OrganizationId { get; init; } = "";

    /// <summary>The source.</summary>
    public string SourceId { get; init; } = "";

    /// <summary>When it was looked at, by the service's clock.</summary>
    public DateTimeOffset CheckedAt { get; init; }

    /// <summary>The privileges that are needed, and which of them the key has.</summary>
    public IReadOnlyList<PrivilegeCheck> Privileges { get; init; } = [];

    /// <summary>Those that it lacks.</summary>
    public IReadOnlyList<Privilege> MissingPrivileges => [.. Privileges.Where(check => check.State == PrivilegeState.Missing).Select(check => check.Privilege)];

    /// <summary>The source as it is; <see langword="null"/> where there is none, or the key may not look at it.</summary>
    public Source? Source { get; init; }

    /// <summary>The state of the organization; <see langword="null"/> where the key may not look at it.</summary>
    public OrganizationStatus? Organization { get; init; }

    /// <summary>The limits that are near.</summary>
    public IReadOnlyList<OrganizationLimit> NearLimits { get; init; } = [];

    /// <summary>How far the clock of this machine is behind the service's (negative: ahead), to the second; <see langword="null"/> where the service has not told its time.</summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>What is wrong, the gravest first.</summary>
    public IReadOnlyList<AccessFinding> Findings { get; init; } = [];

    /// <summary>Whether nothing is known that would make a crawl fail.</summary>
    public bool IsReady => Findings.All(finding => finding.Severity != AccessSeverity.Problem);

    /// <summary>The report as JSON, on one line.</summary>
    /// <returns>One line of JSON.</returns>
    public string ToJson() => AccessReportJson.Of(this);

    /// <summary>The report as a table for people.</summary>
    public override string ToString() => AccessReportTable.Of(this);
}
