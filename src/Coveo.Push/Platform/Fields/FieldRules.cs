namespace Coveo.Push.Platform;

/// <summary>What is refused before a field is sent.</summary>
internal static class FieldRules
{
    /// <summary>Checks a name of a field that exists, or may.</summary>
    public static void CheckName(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        if (FieldName.Problem(name) is { } problem)
        {
            throw new ArgumentException(problem, parameter);
        }
    }

    public static void Check(FieldDefinition definition, string parameter)
    {
        ArgumentNullException.ThrowIfNull(definition, parameter);
        var problems = Problems(definition).ToList();
        if (problems.Count > 0)
        {
            throw new ArgumentException($"The field '{MessageText.Show(definition.Name)}' cannot be so: {string.Join(" ", problems)}", parameter);
        }
    }

    /// <summary>Checks several that are sent together, each of another name.</summary>
    public static FieldDefinition[] Check(IEnumerable<FieldDefinition> definitions, string parameter)
    {
        ArgumentNullException.ThrowIfNull(definitions, parameter);
        FieldDefinition[] all = [.. definitions];
        foreach (var definition in all)
        {
            Check(definition ?? throw new ArgumentException("One of the fields is null. Leave it out.", parameter), parameter);
        }

        CheckDistinct(all.Select(definition => definition.Name), parameter);
        return all;
    }

    /// <summary>Checks what shall be ensured. Names come from elsewhere, and the report proposes better ones; all else is the caller's own mistake.</summary>
    public static void CheckSchema(IEnumerable<FieldDefinition> schema, string parameter) =>
        Check(schema.Where(definition => definition is null || FieldName.Problem(definition.Name) is null), parameter);

    public static string[] CheckNames(IEnumerable<string> names, string parameter)
    {
        ArgumentNullException.ThrowIfNull(names, parameter);
        string[] all = [.. names];
        foreach (var name in all)
        {
            CheckName(name ?? throw new ArgumentException("One of the names is null. Leave it out.", parameter), parameter);
        }

        CheckDistinct(all, parameter);
        return all;
    }

    private static IEnumerable<string> Problems(FieldDefinition definition)
    {
        if (FieldName.Problem(definition.Name) is { } problem)
        {
            yield return problem;
        }

        if (FieldWords.Types.Find(definition.Type) is null && definition is not { Type: FieldType.Unknown, TypeName.Length: > 0 })
        {
            yield return $"{definition.Type} is no type that a field can have; use {string.Join(", ", FieldWords.Types.Known)}.";
        }

        if (definition.Type != FieldType.String)
        {
            foreach (var option in TextOptions(definition))
            {
                yield return $"{option} is for the type STRING only, and this field's is {FieldWords.NameOf(definition)}; leave it out, or make the field a STRING.";
            }
        }

        if (definition is { Sort: true, MultiValueFacet: true })
        {
            yield return $"{nameof(definition.Sort)} is not for fields with several values ({nameof(definition.MultiValueFacet)}); leave out one of the two.";
        }

        if (definition.MultiValueFacetTokenizers is { Length: 0 })
        {
            yield return $"{nameof(definition.MultiValueFacetTokenizers)} is empty; leave it out for the service's ';'.";
        }

        if (definition is { DateFormat.Length: > 0, Type: not FieldType.Date })
        {
            yield return $"{nameof(definition.DateFormat)} is for the type DATE only, and this field's is {FieldWords.NameOf(definition)}; leave it out.";
        }
    }

    private static IEnumerable<string> TextOptions(FieldDefinition definition)
    {
        if (definition.MultiValueFacet)
        {
            yield return nameof(definition.MultiValueFacet);
        }

        if (definition.HierarchicalFacet)
        {
            yield return nameof(definition.HierarchicalFacet);
        }

        if (definition.MergeWithLexicon)
        {
            yield return nameof(definition.MergeWithLexicon);
        }
    }

    private static void CheckDistinct(IEnumerable<string> names, string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!seen.Add(name))
            {
                throw new ArgumentException($"The field '{MessageText.Show(name)}' is given twice. Name each field once.", parameter);
            }
        }
    }
}
