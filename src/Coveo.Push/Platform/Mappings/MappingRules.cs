namespace Coveo.Push.Platform;

/// <summary>What is refused before a mapping is sent.</summary>
internal static class MappingRules
{
    public static void Check(MappingRule rule, string parameter)
    {
        ArgumentNullException.ThrowIfNull(rule, parameter);
        if (FieldName.Problem(rule.Field) is { } problem)
        {
            throw new ArgumentException($"A mapping rule is for no field: {problem}", parameter);
        }

        if (rule.Content is null or { Count: 0 })
        {
            throw new ArgumentException($"The mapping rule of the field '{rule.Field}' has no content. Say what fills it: '%[writer]' for the metadata 'writer'.", parameter);
        }

        foreach (var content in rule.Content)
        {
            if (string.IsNullOrWhiteSpace(content))
            {
                throw new ArgumentException($"The mapping rule of the field '{rule.Field}' has a blank content. Leave it out, or name metadata: '%[writer]'.", parameter);
            }

            if (IsUnclosed(content))
            {
                throw new ArgumentException($"The content '{MessageText.Show(content)}' of the mapping rule of the field '{rule.Field}' begins metadata with '%[' and names none, or does not end it with ']'. Write '%[writer]' for the metadata 'writer'.", parameter);
            }
        }
    }

    public static void Check(MappingType type, string parameter)
    {
        ArgumentNullException.ThrowIfNull(type, parameter);
        if (string.IsNullOrWhiteSpace(type.Type))
        {
            throw new ArgumentException($"A type with mapping rules is blank ('{type.Type}'). Give it the value that its items have as 'objecttype', such as 'Invoice'.", parameter);
        }

        Check(type.Rules, $"the type '{MessageText.Show(type.Type)}'", parameter);
    }

    public static void Check(MappingSet mappings, string parameter)
    {
        ArgumentNullException.ThrowIfNull(mappings, parameter);
        Check(mappings.Common, "all items", parameter);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in mappings.Types)
        {
            Check(type, parameter);
            if (!seen.Add(type.Type))
            {
                throw new ArgumentException($"The type '{MessageText.Show(type.Type)}' has mapping rules twice. Put them together.", parameter);
            }
        }
    }

    public static void Check(IReadOnlyList<MappingRule> rules, string of, string parameter)
    {
        ArgumentNullException.ThrowIfNull(rules, parameter);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            Check(rule, parameter);
            if (!seen.Add(rule.Field))
            {
                throw new ArgumentException($"The field '{rule.Field}' has two mapping rules for {of}. Make them one, with the contents in the order in which they are to be tried.", parameter);
            }
        }
    }

    /// <summary>Whether an opening of metadata lacks its name or its end.</summary>
    private static bool IsUnclosed(string content)
    {
        for (var start = content.IndexOf("%[", StringComparison.Ordinal); start >= 0; start = content.IndexOf("%[", start + 2, StringComparison.Ordinal))
        {
            var end = content.IndexOf(']', start);
            if (end < 0 || string.IsNullOrWhiteSpace(content.Substring(start + 2, end - start - 2)))
            {
                return true;
            }
        }

        return false;
    }
}
