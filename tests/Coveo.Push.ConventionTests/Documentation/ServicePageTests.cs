using System.Text.RegularExpressions;
using Coveo.Push.ConventionTests.Builds;
using Coveo.Push.ConventionTests.Clients;
using Coveo.Push.ConventionTests.Layers;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Documentation;

/// <summary>What is said of the service names the page of its documentation that says so.</summary>
public partial class ServicePageTests
{
    /// <summary>The pages that facts were taken from: https://docs.coveo.com/en/78 and so on. Read a page before you add it.</summary>
    private static readonly HashSet<string> ReadPages = new(StringComparer.Ordinal)
    {
        "25", "33", "35", "42", "43", "57", "63", "69", "73", "78", "85", "90", "95", "107", "115", "131",
        "132", "142", "147", "155", "159", "162", "240", "1546", "1718", "1864", "1893", "1905", "1965", "l62e0540", "p4eb0515", "p8tb2371",
    };

    [Fact]
    public void Every_call_of_a_client_names_its_page_or_its_client_does() =>
        Client.Interfaces.SelectMany(type => type.PublicMethods().Where(method => Pages(type).Count + Pages(method).Count == 0)).Select(method => method.Shown()).ShouldNotExist();

    [Fact]
    public void Every_model_that_is_written_to_the_wire_names_its_page() =>
        WireModels.Where(type => type.PublicMembersOf().Prepend(type).All(member => Pages(member).Count == 0)).Select(type => type.Name)
            .Should().BeEquivalentTo(
                // Which type of .NET a value was made from; how it is written is said where it is made.
                "MetadataValueKind",
                // It is written as one of the other bodies, and each of these names its page.
                "SourceBody");

    [Fact]
    public void Only_pages_that_were_read_are_named() =>
        XmlDocumentation.All
            .SelectMany(member => PageAddress().Matches(member.Value.Value), (member, page) => (Member: member.Key, Page: page.Groups["page"].Value))
            .Where(named => !ReadPages.Contains(named.Page))
            .Select(named => $"{named.Member}: docs.coveo.com/en/{named.Page}")
            .ShouldNotExist();

    /// <summary>The public types that the writers of the wire format take apart.</summary>
    private static IEnumerable<TypeDefinition> WireModels => TypeReferences.In(Packages.Library)
        .Where(pair => LibraryLayers.FolderOf(pair.From) == "Serialization" && pair.From.Name.EndsWith("Writer", StringComparison.Ordinal) && pair.To.IsPublic)
        .Select(pair => pair.To)
        .Distinct();

    private static IReadOnlyList<string> Pages(IMemberDefinition member) =>
        [.. PageAddress().Matches(XmlDocumentation.Of(member)?.Value ?? "").Select(match => match.Groups["page"].Value)];

    [GeneratedRegex(@"docs\.coveo\.com/en/(?<page>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex PageAddress();
}
