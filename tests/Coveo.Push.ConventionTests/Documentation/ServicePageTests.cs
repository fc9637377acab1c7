using System.Text.RegularExpressions;
using Coveo.Push.ConventionTests.Builds;
using Coveo.Push.ConventionTests.Clients;
using Coveo.Push.ConventionTests.Layers;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Documentation;

/// <summary>What is said of the service names the page of its documentation that says so. The tests of the docs know which pages there are.</summary>
public partial class ServicePageTests
{
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
