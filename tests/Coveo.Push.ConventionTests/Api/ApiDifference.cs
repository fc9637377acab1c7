namespace Coveo.Push.ConventionTests.Api;

/// <summary>How two texts of an API differ, as the lines that are gone (-) and new (+), each with the type it belongs to.</summary>
internal static class ApiDifference
{
    private const string TypeIndent = "    ";
    private const string MemberIndent = TypeIndent + "    ";

    public static IReadOnlyList<string> Between(string before, string after)
    {
        var (gone, here) = (Lines(before).ToList(), Lines(after).ToList());
        return [.. gone.Except(here).Select(line => $"- {line}"), .. here.Except(gone).Select(line => $"+ {line}")];
    }

    private static IEnumerable<string> Lines(string text)
    {
        var type = "";
        foreach (var line in text.Split('\n'))
        {
            var isMember = line.StartsWith(MemberIndent, StringComparison.Ordinal);
            yield return isMember ? $"{type}: {line.Trim()}" : line.Trim();
            type = isMember || line.Trim() is "{" or "}" ? type : line.Trim();
        }
    }
}
