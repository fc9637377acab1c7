using System.Text;
using System.Text.RegularExpressions;
using Coveo.Push.Packages.Tests.Packing;

namespace Coveo.Push.Packages.Tests.Contents;

/// <summary>What a package says of itself, and what it brings along for that.</summary>
[Collection(PackageTests.Name)]
public sealed class PackageMetadataTests(PackageFolder packages)
{
    public static TheoryData<string> Ids => [.. All];

    private static IEnumerable<string> All => PackageFolder.Libraries.Append(PackageFolder.Tool);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_package_says_what_it_is_whose_and_under_which_licence(string id)
    {
        var package = packages[id];

        package.Says("id").Should().Be(id);
        package.Says("version").Should().Be(PackageFolder.Version);
        package.Says("authors").Should().Be("Coveo.Push contributors");
        package.Says("license").Should().Be("MIT");
        package.Says("description").Should().MatchRegex("^[A-Z].{40,300}\\.$");
        package.Says("tags")!.Split(' ').Should().Contain("coveo").And.Contain("push-api").And.OnlyHaveUniqueItems().And.HaveCountGreaterThan(4);
    }

    [Fact]
    public void Each_package_has_a_description_and_tags_of_its_own()
    {
        All.Select(id => packages[id].Says("description")).Should().OnlyHaveUniqueItems();
        All.Select(id => packages[id].Says("tags")).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_release_notes_are_those_of_the_changelog(string id)
    {
        var notes = packages[id].Says("releaseNotes");

        notes.Should().StartWith("### ").And.NotContain("\n## ");
        // nuget.org takes no more.
        notes!.Length.Should().BeLessThan(35_000);
        File.ReadAllText(Path.Combine(BuiltRepository.Root, "CHANGELOG.md")).ReplaceLineEndings("\n").Should().Contain($"\n\n{notes}\n");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_page_and_its_icon_are_inside(string id)
    {
        var package = packages[id];

        package.Says("readme").Should().Be("README.md");
        Encoding.UTF8.GetString(package.Read("README.md")).Should().StartWith($"# {id}\n");
        package.Says("icon").Should().Be("icon.png");
        package.Read("icon.png").Should().Equal(File.ReadAllBytes(Path.Combine(BuiltRepository.Root, "build", "package", "icon.png")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_page_links_only_to_what_a_reader_of_the_feed_can_open(string id)
    {
        var page = Encoding.UTF8.GetString(packages[id].Read("README.md"));

        Regex.Matches(page, @"\]\((.*?)\)").Select(link => link.Groups[1].Value)
            .Should().OnlyContain(link => link.StartsWith("https://docs.coveo.com/en/", StringComparison.Ordinal) || link.StartsWith("https://www.nuget.org/packages/Coveo.Push", StringComparison.Ordinal));
        page.Should().NotContain("<").And.NotContain("](docs/");
    }

    /// <summary>A clone says where it was cloned from, which may be a folder of this machine.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void An_address_of_the_repository_is_one_that_others_can_open(string id)
    {
        var repository = packages[id].Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == "repository");

        (repository?.Attribute("url")?.Value ?? "https://none").Should().StartWith("https://").And.NotContain("@");
        (packages[id].Says("projectUrl") ?? "https://none").Should().StartWith("https://").And.NotContain("@");
        (repository?.Attribute("commit")?.Value ?? new string('0', 40)).Should().MatchRegex("^[0-9a-f]{40}$");
    }
}
