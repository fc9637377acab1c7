namespace Coveo.Push.Platform;

/// <summary>Compares what items need with the fields that there are. Changes nothing, and asks nobody.</summary>
internal sealed class FieldPlan(IReadOnlyDictionary<string, Field> fields)
{
    private readonly List<FieldDefinition> _missing = [];
    private readonly Dictionary<string, Field> _existing = new(StringComparer.Ordinal);
    private readonly List<FieldInconsistency> _inconsistent = [];
    private readonly List<FieldNameProblem> _invalid = [];

    public IReadOnlyList<FieldDefinition> Missing => _missing;

    public static FieldPlan Of(FieldInference inference, IReadOnlyDictionary<string, Field> fields)
    {
        var plan = new FieldPlan(fields);
        foreach (var declared in inference.Declared.Values.OrderBy(definition => definition.Name, StringComparer.Ordinal))
        {
            plan.Add(declared);
        }

        foreach (var evidence in inference.Evidence)
        {
            plan.Add(evidence, inference.Declared);
        }

        return plan;
    }

    public static FieldPlan Of(IEnumerable<FieldDefinition> schema, IReadOnlyDictionary<string, Field> fields)
    {
        var plan = new FieldPlan(fields);
        foreach (var definition in schema)
        {
            plan.Add(definition);
        }

        return plan;
    }

    public FieldReport Report(IReadOnlyList<FieldDefinition> created) => new()
    {
        Created = created,
        Existing = [.. _existing.Values],
        Inconsistent = _inconsistent,
        Invalid = _invalid,
    };

    /// <summary>A field that was said to be needed.</summary>
    private void Add(FieldDefinition definition)
    {
        if (FieldName.Problem(definition.Name) is { } problem)
        {
            _invalid.Add(new FieldNameProblem { Name = definition.Name, Proposal = FieldName.Propose(definition.Name), Problem = problem });
        }
        else if (!fields.TryGetValue(definition.Name, out var field))
        {
            _missing.Add(definition);
        }
        else if (FieldFit.Problem(definition, field.Definition) is { } misfit)
        {
            _inconsistent.Add(new FieldInconsistency { Name = field.Name, Problem = misfit, ExistingType = field.Type, NeededType = definition.Type });
        }
        else
        {
            _existing[field.Name] = field;
        }
    }

    /// <summary>A field that items need.</summary>
    private void Add(FieldEvidence evidence, IReadOnlyDictionary<string, FieldDefinition> declared)
    {
        var shape = evidence.Shape;
        var standardName = StandardMetadata.NameOf(evidence.Name);
        var name = standardName ?? evidence.Name;
        if (FieldName.Problem(name) is { } problem)
        {
            _invalid.Add(new FieldNameProblem { Name = name, Proposal = FieldName.Propose(name), Problem = problem, DocumentId = evidence.FirstItem });
        }
        else if (declared.TryGetValue(name, out var said))
        {
            // A declaration that does not fit the field that exists was told already.
            if (shape != FieldShape.None && !FieldFit.IsSettled(shape, said) && !_inconsistent.Exists(other => other.Name == name))
            {
                Add(name, evidence, said, existing: null, isStandard: false);
            }
        }
        else if (shape != FieldShape.None)
        {
            var field = fields.TryGetValue(name, out var found) ? found : null;
            Add(name, evidence, field?.Definition, field, isStandard: standardName is not null);
        }
    }

    private void Add(string name, FieldEvidence evidence, FieldDefinition? target, Field? existing, bool isStandard)
    {
        var shape = evidence.Shape;
        var conflict = FieldFit.Conflict(name, shape);
        var needed = conflict is null ? FieldFit.Needed(name, shape) : null;
        var problem = conflict ?? (target is null ? null : FieldFit.Problem(needed!, shape, target, existing is not null, isStandard));
        if (problem is not null)
        {
            _inconsistent.Add(new FieldInconsistency
            {
                Name = name,
                Problem = problem,
                ExistingType = fields.TryGetValue(name, out var field) ? field.Type : null,
                NeededType = needed?.Type,
                Examples = evidence.Examples(FieldFit.Conflicting(shape, target)),
            });
        }
        else if (existing is not null)
        {
            _existing[name] = existing;
        }
        else if (target is null && !isStandard)
        {
            _missing.Add(needed!);
        }
    }
}
