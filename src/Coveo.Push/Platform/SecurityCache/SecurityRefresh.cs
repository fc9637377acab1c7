namespace Coveo.Push.Platform;

/// <summary>A refresh of a security identity provider that has ended.</summary>
public sealed class SecurityRefresh
{
    /// <summary>When it was; <see langword="null"/> where the answer does not say.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>What it was, as the service spells it.</summary>
    public string? OperationType { get; init; }

    /// <summary>How it ended, as the service spells it: <c>SUCCESS</c>, <c>ERROR</c>, ….</summary>
    public string? Result { get; init; }

    /// <summary>What went wrong, as the service spells it; <see langword="null"/> where nothing did.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>How many identities it went through.</summary>
    public long? NumberOfIdentitiesProcessed { get; init; }
}
