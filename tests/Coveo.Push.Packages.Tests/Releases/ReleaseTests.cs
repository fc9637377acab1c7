namespace Coveo.Push.Packages.Tests.Releases;

/// <summary>How unreleased changes become a version with notes, by build/release.sh.</summary>
public sealed class ReleaseTests
{
    private const string Changes = """
        # Changes

        ## Unreleased

        ### Added

        - A new thing,
          in two lines.

        ### Fixed

        - An old thing.

        ## 0.1.0 - 2026-11-01

        - The first version.

        """;

    [Fact]
    public async Task What_is_unreleased_becomes_a_version_with_a_date_and_that_of_the_packages()
    {
        using var folder = new ReleaseFolder(Changes);

        var run = await folder.RunAsync("prepare", "0.2.0", "2026-12-01");

        run.ExitCode.Should().Be(0, run.Output);
        folder.Changes.Should().Be(Changes.Replace("## Unreleased\n", "## Unreleased\n\n## 0.2.0 - 2026-12-01\n", StringComparison.Ordinal));
        folder.Properties.Should().Be("<Project>\n    <VersionPrefix>0.2.0</VersionPrefix>\n    <Product>x</Product>\n</Project>\n");
        folder.Files.Should().BeEquivalentTo("CHANGELOG.md", "Directory.Build.props");
    }

    [Fact]
    public async Task The_tag_of_a_prepared_version_is_right_and_has_its_notes()
    {
        using var folder = new ReleaseFolder(Changes);
        await folder.RunAsync("prepare", "0.2.0");

        var check = await folder.RunAsync("check", "v0.2.0");
        var notes = await folder.RunAsync("notes", "0.2.0");

        (check.ExitCode, check.Output).Should().Be((0, "v0.2.0 is the version of the packages, and has notes.\n"));
        notes.Output.Should().Be("### Added\n\n- A new thing,\n  in two lines.\n\n### Fixed\n\n- An old thing.\n");
    }

    [Fact]
    public async Task The_notes_of_an_older_version_end_with_the_file()
    {
        using var folder = new ReleaseFolder(Changes);

        (await folder.RunAsync("notes", "0.1.0")).Output.Should().Be("- The first version.\n");
    }

    [Theory]
    [InlineData("v0.2.0", "the tag is v0.2.0, but the packages are of version 0.1.0 (VersionPrefix in Directory.Build.props).")]
    [InlineData("0.1.0", "the tag '0.1.0' does not begin with 'v', as v1.2.0 does.")]
    [InlineData("v0.1", "'0.1' is not a version; give one of three numbers, such as 1.2.0.")]
    public async Task A_tag_that_is_not_the_version_of_the_packages_is_refused(string tag, string problem)
    {
        using var folder = new ReleaseFolder(Changes);

        await ShouldFailAsync(folder, problem, "check", tag);
    }

    [Fact]
    public async Task A_tag_without_notes_is_refused()
    {
        using var folder = new ReleaseFolder(Changes, version: "0.3.0");

        await ShouldFailAsync(folder, "CHANGELOG.md has no section '## 0.3.0'.", "check", "v0.3.0");
    }

    [Theory]
    [InlineData("0.1.0", "CHANGELOG.md has a section '## 0.1.0' already.")]
    [InlineData("0.0.9", "0.0.9 is not later than 0.1.0, the last version in CHANGELOG.md.")]
    [InlineData("0.02.0", "'0.02.0' is not a version; give one of three numbers, such as 1.2.0.")]
    [InlineData("v0.2.0", "'v0.2.0' is not a version; give one of three numbers, such as 1.2.0.")]
    public async Task A_version_that_cannot_come_next_is_refused(string version, string problem)
    {
        using var folder = new ReleaseFolder(Changes);

        await ShouldFailAsync(folder, problem, "prepare", version);
    }

    [Theory]
    [InlineData("0.10.0", "0.9.0")]
    [InlineData("1.0.0", "0.99.99")]
    [InlineData("2.3.11", "2.3.2")]
    public async Task Versions_are_compared_by_their_numbers(string next, string last)
    {
        using var folder = new ReleaseFolder(Changes.Replace("0.1.0", last, StringComparison.Ordinal), last);

        (await folder.RunAsync("prepare", next)).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task Without_unreleased_changes_there_is_no_version()
    {
        using var folder = new ReleaseFolder("# Changes\n\n## Unreleased\n\n### Added\n\n## 0.1.0 - 2026-11-01\n\n- The first version.\n");

        await ShouldFailAsync(folder, "the section '## Unreleased' of CHANGELOG.md is empty: say what has changed, in lines that begin with '- '.", "prepare", "0.2.0");
    }

    [Fact]
    public async Task A_changelog_without_the_section_is_refused()
    {
        using var folder = new ReleaseFolder("# Changes\n\n## 0.1.0 - 2026-11-01\n\n- The first version.\n");

        await ShouldFailAsync(folder, "CHANGELOG.md has no section '## Unreleased'.", "prepare", "0.2.0");
    }

    [Theory]
    [InlineData()]
    [InlineData("prepare")]
    [InlineData("notes", "0.1.0", "more")]
    [InlineData("publish", "0.1.0")]
    public async Task What_is_not_understood_says_what_would_be(params string[] arguments)
    {
        using var folder = new ReleaseFolder(Changes);

        var run = await folder.RunAsync(arguments);

        run.ExitCode.Should().Be(2);
        run.Output.Should().StartWith("usage: release.sh prepare X.Y.Z");
    }

    /// <summary>Fails, and leaves everything as it was.</summary>
    private static async Task ShouldFailAsync(ReleaseFolder folder, string problem, params string[] arguments)
    {
        var (changes, properties) = (folder.Changes, folder.Properties);

        var run = await folder.RunAsync(arguments);

        (run.ExitCode, run.Output).Should().Be((1, $"release: {problem}\n"));
        (folder.Changes, folder.Properties).Should().Be((changes, properties));
    }
}
