using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Layers;

/// <summary>Finds folders of a project that use each other, where namespaces are named after folders.</summary>
internal static class FolderCycles
{
    /// <summary>The ways from a folder back to itself, with the types that lead on; the root is what the project offers, for all of its folders.</summary>
    public static IEnumerable<string> In(ModuleDefinition module, string root, params string[] except)
    {
        var uses = TypeReferences.In(module)
            .Select(pair => (From: FolderOf(pair.From, root), To: FolderOf(pair.To, root), Shown: $"{pair.From.Name} > {pair.To.Name}"))
            .Where(use => use.From.Length > 0 && use.To.Length > 0 && use.From != use.To && !except.Contains(use.From) && !except.Contains(use.To))
            .GroupBy(use => (use.From, use.To), use => use.Shown)
            .ToDictionary(use => use.Key, use => use.First());
        uses.Should().NotBeEmpty();

        return uses.Keys.Select(use => use.From).Distinct(StringComparer.Ordinal)
            .Select(folder => CycleFrom(folder, [folder], uses))
            .OfType<string>();
    }

    private static string? CycleFrom(string start, List<string> path, Dictionary<(string From, string To), string> uses)
    {
        foreach (var (use, shown) in uses.Where(use => use.Key.From == path[^1]))
        {
            if (use.To == start)
            {
                return $"{string.Join(" -> ", path)} -> {start} ({shown})";
            }

            if (!path.Contains(use.To, StringComparer.Ordinal) && CycleFrom(start, [.. path, use.To], uses) is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    private static string FolderOf(TypeDefinition type, string root) =>
        type.Namespace.StartsWith($"{root}.", StringComparison.Ordinal) ? type.Namespace[(root.Length + 1)..].Split('.')[0] : "";
}
