using System.Xml.Linq;
using Coveo.Push.ConventionTests.Builds;

namespace Coveo.Push.ConventionTests.Layers;

/// <summary>What the projects reference.</summary>
public class ProjectTests
{
    [Theory]
    [InlineData("Coveo.Push")]
    [InlineData("Coveo.Push.Sqlite", "Coveo.Push")]
    [InlineData("Coveo.Push.Emulator")]
    [InlineData("Coveo.Push.Cli", "Coveo.Push", "Coveo.Push.Sqlite", "Coveo.Push.Emulator")]
    public void A_project_references_these_and_no_others(string project, params string[] references) =>
        Items(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(references);

    [Fact]
    public void The_emulator_shares_no_code_with_the_library()
    {
        Packages.Emulator.AssemblyReferences.Select(reference => reference.Name).Should().NotContain(name => name.StartsWith("Coveo", StringComparison.Ordinal));
        Packages.Library.AssemblyReferences.Select(reference => reference.Name).Should().NotContain(name => name.StartsWith("Coveo", StringComparison.Ordinal));
        Items("Coveo.Push.Emulator", "Compile").Concat(Items("Coveo.Push", "Compile")).Should().BeEmpty("a linked file is shared, too");
    }

    [Fact]
    public void The_library_depends_on_the_platform_and_on_the_retries_of_Polly_alone() =>
        Items("Coveo.Push", "PackageReference")
            .Where(package => package != "Polly.Core" && !new[] { "System.", "Microsoft.Extensions.", "Microsoft.Bcl." }.Any(family => package.StartsWith(family, StringComparison.Ordinal)))
            .ShouldNotExist();

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Repository.PathOf("src", project, $"{project}.csproj")).Descendants(kind).Select(item => item.Attribute("Include")?.Value).OfType<string>();
}
