using System.Text.RegularExpressions;
using Coveo.Push.ConventionTests.Builds;

namespace Coveo.Push.ConventionTests.Sources;

/// <summary>Short files, one type each, in folders and namespaces that say where they belong.</summary>
public partial class SourceFileTests
{
    private const int LongestFile = 250;
    private const int LongestTestFile = 300;

    [Fact]
    public void A_file_has_one_type_and_its_name() =>
        SourceFiles.All
            .Where(file => file.Types.Any() && !file.Types.Distinct(StringComparer.Ordinal).SequenceEqual([file.TypeName]))
            .Select(file => $"{file}: {string.Join(", ", file.Types)}")
            .ShouldNotExist();

    [Fact]
    public void A_file_is_short() =>
        SourceFiles.All
            .Where(file => file.Lines > (file.Path.StartsWith("tests/", StringComparison.Ordinal) ? LongestTestFile : LongestFile))
            .Select(file => $"{file}: {file.Lines} lines")
            .ShouldNotExist();

    [Fact]
    public void A_page_of_the_console_is_short() =>
        Directory.EnumerateFiles(Repository.PathOf("src", "Coveo.Push.Emulator"), "*.razor", SearchOption.AllDirectories)
            .Where(path => File.ReadAllLines(path).Length > LongestFile)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .ShouldNotExist();

    [Fact]
    public void No_name_says_only_that_something_is_of_use() =>
        SourceFiles.All
            .SelectMany(file => file.Folder.Split('/').Append(file.TypeName).Where(name => Emptiness().IsMatch(name)).Select(name => $"{file}: {name}"))
            .ShouldNotExist();

    [Theory]
    [InlineData("Coveo.Push.Emulator")]
    [InlineData("Coveo.Push.Cli")]
    public void A_namespace_of_a_program_is_named_after_its_folder(string project) =>
        SourceFiles.Of($"src/{project}")
            .Where(file => file.Namespace is { } name && name != $"{project}.{file.FolderIn($"src/{project}").Replace('/', '.')}".TrimEnd('.') && !IsExtension(name))
            .Select(file => $"{file}: {file.Namespace}")
            .ShouldNotExist();

    /// <summary>One <c>using</c> is enough to write a crawler, and one more to look after what surrounds a source.</summary>
    [Fact]
    public void The_library_offers_its_types_in_two_namespaces() =>
        Packages.Library.PublicTypes().Concat(Packages.Sqlite.PublicTypes())
            .Select(type => type.DeclaringType?.Namespace ?? type.Namespace)
            .Where(name => name is not ("Coveo.Push" or "Coveo.Push.Platform") && !IsExtension(name))
            .ShouldNotExist();

    [Fact]
    public void The_namespace_of_a_layer_inside_the_library_is_its_folder() =>
        SourceFiles.Of("src/Coveo.Push")
            .Where(file => file.Namespace!.StartsWith("Coveo.Push.", StringComparison.Ordinal) && file.Namespace != $"Coveo.Push.{file.FolderIn("src/Coveo.Push").Split('/')[0]}")
            .Select(file => $"{file}: {file.Namespace}")
            .Should().BeEquivalentTo(
                // A model of the platform that items are checked with.
                "src/Coveo.Push/Models/SourceVisibility.cs: Coveo.Push.Platform",
                "src/Coveo.Push/Models/SourceVisibilityNames.cs: Coveo.Push.Platform");

    [Fact]
    public void There_are_files_to_look_at()
    {
        SourceFiles.All.Should().HaveCountGreaterThan(1_000);
        SourceFiles.All.Single(file => file.Path.EndsWith("/SourceFileTests.cs", StringComparison.Ordinal)).Types.Should().Equal("SourceFileTests");
    }

    /// <summary>Where <c>AddCoveoPush</c> and its like must be to be found.</summary>
    private static bool IsExtension(string name) => name.StartsWith("Microsoft.", StringComparison.Ordinal);

    [GeneratedRegex("(Helper|Helpers|Util|Utils|Utilities|Utility|Manager|Common|Misc)$")]
    private static partial Regex Emptiness();
}
