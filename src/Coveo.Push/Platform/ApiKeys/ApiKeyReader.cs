using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes an API key from the platform's answer.</summary>
internal static class ApiKeyReader
{
    /// <summary>The key, or <see langword="null"/> where the answer names none.</summary>
    public static ApiKey? Read(ApiKeyContract? answer) =>
        answer is not { Id.Length: > 0 }
            ? null
            : new ApiKey
            {
                Id = answer.Id!,
                DisplayName = answer.DisplayName,
                Description = answer.Description,
                IsEnabled = answer.Enabled ?? false,
                Status = answer.Status is { } status ? ApiKeyWords.Statuses.Parse(status) : (answer.Enabled ?? false) ? ApiKeyStatus.Enabled : ApiKeyStatus.Disabled,
                StatusName = answer.Status,
                CreatedDate = AnswerValue.Date(answer.CreatedDate),
                ExpirationDate = AnswerValue.Date(answer.ExpirationDate),
                LastUsedDate = AnswerValue.Date(answer.LastUsedDate),
                IsRotationEnabled = answer.RotationEnabled ?? false,
                AllowedIps = [.. (answer.AllowedIps ?? []).OfType<string>()],
                DeniedIps = [.. (answer.DeniedIps ?? []).OfType<string>()],
                Privileges = PrivilegeReader.Read(answer.Privileges),
            };
}
