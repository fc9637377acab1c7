using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes a security identity provider from the platform's answer.</summary>
internal static class SecurityProviderReader
{
    /// <summary>The provider, or <see langword="null"/> where the answer names none.</summary>
    /// <param name="answer">What the platform says of it.</param>
    /// <param name="sent">What was sent, to say what the answer leaves out: it can be empty.</param>
    public static SecurityProvider? Read(SecurityProviderContract? answer, SecurityProviderDefinition? sent = null)
    {
        var id = answer?.Id is { Length: > 0 } told ? told : sent?.Name;
        return id is null
            ? null
            : new SecurityProvider
            {
                Id = id,
                Name = answer?.Name ?? id,
                DisplayName = answer?.DisplayName ?? sent?.DisplayName,
                Type = answer?.Type ?? (sent is null ? null : SecurityProviderDefinition.ExpandedType),
                IsCaseSensitive = answer?.CaseSensitive ?? sent?.IsCaseSensitive,
                CascadingProviders = CascadesOf(answer) ?? sent?.CascadingProviders,
                References = ReferencesOf(answer) ?? (sent is null ? null : [.. sent.SourceIds.Select(SecurityProviderReference.Source)]),
                Statistics = SecurityStatusReader.Statistics(answer?.Statistics),
                CurrentStatus = SecurityStatusReader.Progress(answer?.CurrentStatus),
                LastRefresh = RefreshOf(answer?.LastRefreshOperation),
            };
    }

    private static CascadingSecurityProvider[]? CascadesOf(SecurityProviderContract? answer) =>
        answer?.CascadingSecurityProviders is not { } cascades ? null
            : [.. cascades.Values.Where(target => target?.Id is not null || target?.Name is not null).Select(target => new CascadingSecurityProvider(target!.Id ?? target.Name!, target.Type))];

    private static SecurityProviderReference[]? ReferencesOf(SecurityProviderContract? answer) =>
        answer?.ReferencedBy is not { } references ? null
            : [.. references.Where(reference => reference?.Id is not null).Select(reference => new SecurityProviderReference(reference!.Id!, reference.Type))];

    private static SecurityRefresh? RefreshOf(SecurityRefreshContract? answer) => answer is null ? null : new SecurityRefresh
    {
        Date = AnswerValue.Date(answer.Timestamp),
        OperationType = answer.OperationType,
        Result = answer.Result,
        ErrorCode = answer.ErrorCode,
        NumberOfIdentitiesProcessed = AnswerValue.Count(answer.NumberOfEntitiesProcessed),
    };
}
