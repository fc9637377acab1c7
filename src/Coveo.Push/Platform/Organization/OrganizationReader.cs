using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes the organization and its state from the platform's answers.</summary>
internal static class OrganizationReader
{
    /// <summary>The organization, or <see langword="null"/> where the answer names none.</summary>
    public static OrganizationDetails? Read(OrganizationContract? answer) =>
        answer is not { Id.Length: > 0 }
            ? null
            : new OrganizationDetails
            {
                Id = answer.Id!,
                DisplayName = answer.DisplayName,
                Type = answer.Type,
                CreatedDate = AnswerValue.Date(answer.CreatedDate),
                IsReadOnly = answer.ReadOnly ?? false,
                License = answer.License is { } license ? LicenseReader.Read(license) : null,
                // Older and newer documents have another name for it.
                Status = Read(answer.OrganizationStatusModel ?? StatusOf(answer.Status)),
            };

    public static OrganizationStatus? Read(OrganizationStatusContract? answer) => answer is null ? null : new OrganizationStatus
    {
        Health = OrganizationWords.Healths.Parse(answer.Status),
        HealthName = answer.Status,
        LifeCycle = OrganizationWords.LifeCycles.Parse(answer.LifeCycleState),
        LifeCycleName = answer.LifeCycleState,
        IsPaused = answer.Paused ?? OrganizationWords.LifeCycles.Parse(answer.LifeCycleState) == OrganizationLifeCycle.Paused,
        PauseStateName = answer.PauseState,
        IsReadOnly = answer.ReadOnly ?? false,
        IsResumable = answer.Resumable,
        IsSupportActivated = answer.SupportActivated ?? false,
        ErrorCodes = [.. (answer.ErrorCodes ?? []).OfType<string>()],
    };

    private static OrganizationStatusContract? StatusOf(JsonElement? status)
    {
        try
        {
            return status is { ValueKind: JsonValueKind.Object } model ? model.Deserialize(PushJsonContext.Default.OrganizationStatusContract) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // What cannot be read is as good as left out.
            return null;
        }
    }
}
