using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes a cached identity from the platform's answer.</summary>
internal static class CachedIdentityReader
{
    /// <summary>The identity, or <see langword="null"/> where the answer names none.</summary>
    /// <param name="answer">What the platform says of it.</param>
    /// <param name="knownProvider">The provider that was asked for, where the answer does not say.</param>
    public static CachedIdentity? Read(SecurityMemberContract? answer, string? knownProvider) =>
        answer?.Name is null
            ? null
            : new CachedIdentity
            {
                Identity = new Identity(
                    answer.Name,
                    IdentityTypeNames.Parse(answer.Type) ?? IdentityType.Unknown,
                    answer.Provider ?? knownProvider,
                    answer.Infos?.Where(info => info?.Key is not null).Select(info => new KeyValuePair<string, string>(info!.Key!, info.Value ?? ""))),
                State = CachedIdentityStateNames.Parse(answer.State),
                LastUpdateDate = AnswerValue.Date(answer.LastUpdateDate),
                LastUpdateResult = answer.LastUpdateResult,
                LastUpdateErrorDetail = answer.LastUpdateErrorDetail,
            };
}
