using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes a source from the platform's answer.</summary>
internal static class SourceReader
{
    /// <summary>The source, or <see langword="null"/> where the answer names none.</summary>
    /// <param name="answer">What the platform says of it.</param>
    /// <param name="knownName">Its name, where the caller knows it: an answer may consist of the ID.</param>
    public static Source? Read(SourceContract? answer, string? knownName = null) =>
        answer is not { Id.Length: > 0 }
            ? null
            : new Source
            {
                Id = answer.Id!,
                Name = answer.Name ?? knownName ?? answer.Id!,
                SourceType = answer.SourceType,
                Visibility = SourceVisibilityNames.Parse(answer.SourceVisibility),
                IsPushEnabled = answer.PushEnabled ?? false,
                IsStreamEnabled = answer.StreamEnabled ?? false,
                Owner = answer.Owner,
                CreatedDate = AnswerValue.Date(answer.CreatedDate),
                Status = answer.Information?.SourceStatus?.Type,
                NumberOfDocuments = AnswerValue.Count(answer.Information?.NumberOfDocuments),
                DocumentsTotalSize = AnswerValue.Count(answer.Information?.DocumentsTotalSize),
            };
}
