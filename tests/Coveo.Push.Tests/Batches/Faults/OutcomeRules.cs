using System.Text.Json;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>What every told outcome says about its item.</summary>
internal static class OutcomeRules
{
    public static IEnumerable<string> Faults(ToldOutcome told, DrawnOperation operation)
    {
        var outcome = told.Outcome;
        if (outcome.Id != operation.Id || (outcome.Kind == PushOperationKind.Delete) != operation.Wire.Version is null)
        {
            yield return $"{operation} was told about as {outcome}";
        }

        if (outcome.Result == ItemResult.Accepted || outcome.Reason.Length == 0)
        {
            yield return $"{operation} was told about without a reason: {outcome}";
        }

        if (outcome.Result == ItemResult.Failed && outcome.Exception is null)
        {
            yield return $"{operation} failed without an exception";
        }

        if (outcome.MayHaveArrived && outcome.Result != ItemResult.Failed)
        {
            yield return $"{operation} may have arrived, and has not failed: {outcome}";
        }

        if (told.Json.Length > 0 && !IsOf(told.Json, operation))
        {
            yield return $"{operation} was told about with the JSON {told.Json[..Math.Min(200, told.Json.Length)]}";
        }

        if (told.Json.Length == 0 && operation is { Fate: ItemFate.Sound, Body: null })
        {
            yield return $"{operation} was told about without its JSON: {outcome}";
        }
    }

    private static bool IsOf(string json, DrawnOperation operation)
    {
        try
        {
            using var item = JsonDocument.Parse(json);
            return item.RootElement.GetProperty("documentId").GetString() == operation.Id
                && (operation.Wire.Version is null || item.RootElement.GetProperty(DrawnOperation.TextKey).GetString() == operation.Text);
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
