using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Makes an activity from the platform's answer.</summary>
internal static class ActivityReader
{
    /// <summary>The activity, or <see langword="null"/> where the answer names none.</summary>
    public static PlatformActivity? Read(ActivityContract? answer) =>
        answer is not { Id.Length: > 0 }
            ? null
            : new PlatformActivity
            {
                Id = answer.Id!,
                Operation = answer.Operation,
                State = ActivityWords.States.Parse(answer.State),
                StateName = answer.State,
                Result = string.IsNullOrEmpty(answer.Result) ? null : ActivityWords.Results.Parse(answer.Result),
                ResultName = answer.Result,
                CreateDate = AnswerValue.Date(answer.CreateDate),
                StartDate = AnswerValue.Date(answer.StartDate),
                EndDate = AnswerValue.Date(answer.EndDate),
                Duration = AnswerValue.Seconds(answer.Duration),
                Progress = AnswerValue.Fraction(answer.Progress),
                Section = ActivityWords.Sections.Parse(answer.Section),
                SectionName = answer.Section,
                Severity = ActivityWords.Severities.Parse(answer.Severity),
                SeverityName = answer.Severity,
                ResourceType = answer.ResourceType,
                ResourceId = answer.ResourceId,
                ResourceName = answer.ResourceName,
                TriggeredBy = answer.TriggeredBy is { } trigger ? new ActivityTrigger { Id = trigger.Id, Type = trigger.Type, DisplayName = trigger.DisplayName } : null,
                Description = answer.Description,
                ErrorCode = answer.ErrorCode,
                ErrorDetail = answer.ErrorDetail,
                AbortReason = answer.AbortReason,
                SnapshotId = answer.SnapshotId,
            };
}
