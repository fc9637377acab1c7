using System.Globalization;

namespace Coveo.Push.Platform;

/// <summary>Creates the fields that are missing. Reads those that there are once, and never changes or deletes one.</summary>
internal sealed class FieldEnsurer(IFieldsClient client, FieldGroups groups)
{
    private Dictionary<string, Field>? _fields;

    public Task<FieldReport> EnsureAsync(FieldInference inference, CancellationToken cancellationToken) => inference.HasTooManyKeys
        ? throw new InvalidOperationException($"The items have more than {FieldInference.MaxKeys.ToString("N0", CultureInfo.InvariantCulture)} different metadata keys: there are values in the keys. Nothing was created; give the items keys that repeat.")
        : EnsureAsync(fields => FieldPlan.Of(inference, fields), cancellationToken);

    public async Task<FieldReport> EnsureAsync(Func<IReadOnlyDictionary<string, Field>, FieldPlan> planOf, CancellationToken cancellationToken)
    {
        _fields ??= await ReadAsync(cancellationToken).ConfigureAwait(false);
        var plan = planOf(_fields);
        if (plan.Missing.Count == 0)
        {
            return plan.Report([]);
        }

        FieldDefinition[] missing = [.. plan.Missing];
        try
        {
            await groups.WriteAsync(PushRoutes.CreateFields, missing, cancellationToken).ConfigureAwait(false);
            Note(missing);
            return plan.Report(missing);
        }
        catch (CoveoFieldsIncompleteException failure) when (MayBeThere(failure))
        {
            return await LookAgainAsync(planOf, missing, failure, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// A field that was refused may have been created by somebody else meanwhile, and one without an answer by this very call: a creation is
    /// never repeated blindly.
    /// </summary>
    private async Task<FieldReport> LookAgainAsync(Func<IReadOnlyDictionary<string, Field>, FieldPlan> planOf, FieldDefinition[] missing, CoveoFieldsIncompleteException failure, CancellationToken cancellationToken)
    {
        _fields = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var refused = failure.Outcomes.Where(outcome => outcome.Result == FieldResult.Refused).Select(outcome => outcome.Name).ToList();
        FieldDefinition[] created = [.. missing.Where(definition => _fields.TryGetValue(definition.Name, out var field) && field.Type == definition.Type && !refused.Contains(definition.Name))];

        // What was created just now counts as that, whatever the plan finds there.
        var known = _fields.Where(field => !Array.Exists(created, definition => definition.Name == field.Key)).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        var plan = planOf(known);
        return plan.Missing.All(definition => _fields.ContainsKey(definition.Name)) ? plan.Report(created) : throw failure;
    }

    private async Task<Dictionary<string, Field>> ReadAsync(CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, Field>(StringComparer.Ordinal);
        await foreach (var field in client.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            fields[field.Name] = field;
        }

        return fields;
    }

    private void Note(IEnumerable<FieldDefinition> created)
    {
        foreach (var definition in created)
        {
            _fields![definition.Name] = new Field(definition);
        }
    }

    private static bool MayBeThere(CoveoFieldsIncompleteException failure) => failure.InnerException is null
        || failure.Failure is PushFailure.Service or PushFailure.Timeout or PushFailure.Connection or PushFailure.UnexpectedResponse or PushFailure.InvalidRequest or PushFailure.Unknown;
}
