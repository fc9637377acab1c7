namespace Coveo.Push.Serialization;

internal sealed record OrganizationStatusContract(
    string? Status,
    string? LifeCycleState,
    List<string?>? ErrorCodes,
    string? PauseState,
    bool? Paused,
    bool? ReadOnly,
    bool? SupportActivated,
    bool? Resumable);
