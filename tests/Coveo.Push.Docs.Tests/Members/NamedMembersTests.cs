using System.Reflection;
using System.Text.RegularExpressions;
using Coveo.Push.Docs.Tests.Pages;

namespace Coveo.Push.Docs.Tests.Members;

/// <summary>Tables of the pages name calls and members that no example compiles: a renamed one would be named for ever.</summary>
public partial class NamedMembersTests
{
    private static readonly ILookup<string, Type> Types = typeof(CoveoPushClient).Assembly.GetExportedTypes().ToLookup(type => type.Name.Split('`')[0], StringComparer.Ordinal);

    [Fact]
    public void Every_call_of_a_client_that_a_page_names_is_there()
    {
        var calls = Pages().SelectMany(page => Calls().Matches(page.Text).Select(call => (page.Name, Part: call.Groups[1].Value, Call: call.Groups[2].Value))).ToList();

        calls.Should().HaveCountGreaterThan(100);
        calls.Where(call => !IsOfTheRetiredSdk(call.Part) && !IsCall(call.Part, call.Call)).Should().BeEmpty();
    }

    [Fact]
    public void Every_member_of_a_type_that_a_page_names_is_there()
    {
        var members = Pages().SelectMany(page => Members().Matches(page.Text).Select(member => (page.Name, Type: member.Groups[1].Value, Member: member.Groups[2].Value)))
            .Where(member => Types.Contains(member.Type)).ToList();

        members.Should().HaveCountGreaterThan(100);
        members.Where(member => !Types[member.Type].Any(type => IsMember(type, member.Member))).Should().BeEmpty();
    }

    private static bool IsOfTheRetiredSdk(string part) => part.EndsWith("Manager", StringComparison.Ordinal) || part is "Config";

    private static bool IsCall(string part, string call) =>
        typeof(ICoveoPushClient).GetProperty(part) is { } property && property.PropertyType.GetInterfaces().Append(property.PropertyType).Any(type => IsMember(type, call));

    private static bool IsMember(Type type, string name) => type.GetMember(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy).Length > 0;

    /// <summary>The pages without the blocks that are not of this library.</summary>
    private static IEnumerable<(string Name, string Text)> Pages() => MarkdownPage.All.Select(page => (page.Path, OtherBlocks().Replace(page.Text, "")));

    [GeneratedRegex(@"\bclient\.([A-Z]\w*)\.([A-Z]\w*)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Calls();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w*)\.([A-Z]\w*)\b(?!\.[a-z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Members();

    [GeneratedRegex("```(?!csharp)[a-z-]+\n.*?```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherBlocks();
}
