namespace Coveo.Push.ConventionTests;

/// <summary>What does not keep a rule, all of it: whoever mends it wants the whole list.</summary>
internal static class Violations
{
    public static void ShouldNotExist(this IEnumerable<string> violations) =>
        string.Join('\n', violations.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)).Should().BeEmpty();
}
