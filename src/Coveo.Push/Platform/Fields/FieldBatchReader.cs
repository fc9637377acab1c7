using System.Text.Json;
using Coveo.Push.Diagnostics;
using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <summary>Reads what became of each field of a group.</summary>
internal static class FieldBatchReader
{
    /// <summary>An outcome for each name, in this order. A field that the answer does not name is as far as the whole group is.</summary>
    public static IEnumerable<FieldOutcome> Read(FieldBatchContract answer, IReadOnlyList<string> names, SecretMask secrets)
    {
        var told = new Dictionary<string, FieldBatchResourceContract>(StringComparer.Ordinal);
        foreach (var resource in answer.BatchOperationResourcesStatus ?? [])
        {
            if (NameOf(resource?.ResourceModel) is { } name)
            {
                told[name] = resource!;
            }
        }

        var isGoingOn = string.Equals(answer.Status, "IN_PROGRESS", StringComparison.OrdinalIgnoreCase);
        return names.Select(name => told.TryGetValue(name, out var resource)
            ? OutcomeOf(name, resource, isGoingOn, secrets)
            : new FieldOutcome { Name = name, Result = isGoingOn ? FieldResult.InProgress : FieldResult.Unknown, ErrorDetails = isGoingOn ? null : "the answer does not name it" });
    }

    private static FieldOutcome OutcomeOf(string name, FieldBatchResourceContract resource, bool isGoingOn, SecretMask secrets)
    {
        var isError = string.Equals(resource.OperationResult, "ERROR", StringComparison.OrdinalIgnoreCase);
        var isSuccess = string.Equals(resource.OperationResult, "SUCCESS", StringComparison.OrdinalIgnoreCase);
        var result = isError || resource.Successful == false ? FieldResult.Refused
            : isSuccess || resource.Successful == true ? FieldResult.Done
            : isGoingOn ? FieldResult.InProgress
            : FieldResult.Unknown;
        return new FieldOutcome { Name = name, Result = result, ErrorDetails = new ErrorBody(null, TextOf(resource.ErrorDetails)).Cleaned(secrets).Message };
    }

    /// <summary>The resource is the field, or, of one that is gone, perhaps only its name.</summary>
    private static string? NameOf(JsonElement? model) => model switch
    {
        { ValueKind: JsonValueKind.String } name => AnswerValue.Text(name),
        { ValueKind: JsonValueKind.Object } field when AnswerValue.Property(field, "name") is { ValueKind: JsonValueKind.String } name => AnswerValue.Text(name),
        _ => null,
    };

    /// <summary>Documented without a form: a text, or an object.</summary>
    private static string? TextOf(JsonElement? details) => details switch
    {
        { ValueKind: JsonValueKind.String } text => AnswerValue.Text(text),
        { ValueKind: JsonValueKind.Object } error when AnswerValue.Property(error, "message") is { ValueKind: JsonValueKind.String } message => AnswerValue.Text(message),
        { ValueKind: JsonValueKind.Object or JsonValueKind.Array } other => other.GetRawText(),
        _ => null,
    };
}
