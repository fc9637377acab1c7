using System.Text.RegularExpressions;

namespace Coveo.Push.ConventionTests.Api;

/// <summary>Takes the namespaces out of the names of types, as a file with <c>using</c>s does, and puts the <c>using</c>s in front.</summary>
internal static class ShortNames
{
    public static string In(string api, IEnumerable<string> namespaces)
    {
        var alternatives = namespaces.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Select(Regex.Escape);
        var qualified = new Regex($@"(?<![\w.""])(?<space>{string.Join('|', alternatives)})\.(?<type>[A-Z]\w*(?<generic><)?)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
        var spaces = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var lines = ParameterLists(api).TrimEnd('\n').Split('\n').Select(line => line.StartsWith("namespace ", StringComparison.Ordinal) ? line : qualified.Replace(line, Shorten));
        var text = Operators(string.Join('\n', lines));

        spaces.Where(type => type.Value.Count > 1).Should().BeEmpty("a short name must mean one type");
        var usings = spaces.Values.Select(space => space.Single()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(space => $"using {space};\n");
        return $"{string.Concat(usings)}\n{text}\n";

        string Shorten(Match match)
        {
            var type = match.Groups["type"].Value;
            (spaces.TryGetValue(type, out var found) ? found : spaces[type] = new SortedSet<string>(StringComparer.Ordinal)).Add(match.Groups["space"].Value);
            return type;
        }
    }

    // The generator writes parameter lists and conversions as what they are compiled to.
    private static string ParameterLists(string text) => text.Replace("[System.Runtime.CompilerServices.ParamCollection] ", "params ", StringComparison.Ordinal);

    private static string Operators(string text) => Regex.Replace(
        text,
        @"static (?<type>\S+) op_(?<kind>Implicit|Explicit)\(",
        match => $"static {match.Groups["kind"].Value.ToLowerInvariant()} operator {match.Groups["type"].Value}(",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(10));
}
