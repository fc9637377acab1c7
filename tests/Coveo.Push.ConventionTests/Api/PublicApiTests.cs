using Coveo.Push.ConventionTests.Builds;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Api;

/// <summary>What the packages offer is in <c>docs/reference/api</c>: a change of it is a change of those files, for all to see.</summary>
public class PublicApiTests
{
    [Theory]
    [InlineData("Coveo.Push", "netstandard2.0")]
    [InlineData("Coveo.Push", "net8.0")]
    [InlineData("Coveo.Push", "net10.0")]
    [InlineData("Coveo.Push.Sqlite", "netstandard2.0")]
    [InlineData("Coveo.Push.Sqlite", "net8.0")]
    [InlineData("Coveo.Push.Sqlite", "net10.0")]
    [InlineData("Coveo.Push.Emulator", "net10.0")]
    public void A_package_offers_what_its_file_says(string package, string framework)
    {
        var path = Repository.PathOf("docs", "reference", "api", $"{package}.{framework}.txt");
        var api = PublicApi.Of(new PackageBuild(package, framework));
        if (Environment.GetEnvironmentVariable("COVEO_PUSH_WRITE_API") == "1")
        {
            File.WriteAllText(path, api);
        }

        var file = File.ReadAllText(path).ReplaceLineEndings("\n");
        ApiDifference.Between(file, api).Should().BeEmpty("COVEO_PUSH_WRITE_API=1 writes {0} again, if the change is meant", Path.GetFileName(path));
        (file == api).Should().BeTrue("the file has nothing else either");
    }

    [Theory]
    [InlineData("Coveo.Push", "netstandard2.0")]
    [InlineData("Coveo.Push", "net8.0")]
    [InlineData("Coveo.Push.Sqlite", "netstandard2.0")]
    [InlineData("Coveo.Push.Sqlite", "net8.0")]
    public void A_package_offers_the_same_on_every_framework(string package, string framework) =>
        ApiDifference.Between(PublicApi.Of(new PackageBuild(package, "net10.0")), PublicApi.Of(new PackageBuild(package, framework))).Should().BeEmpty();

    [Fact]
    public void The_tool_is_no_library_and_offers_nothing_to_reference()
    {
        using var tool = ModuleDefinition.ReadModule(new PackageBuild("Coveo.Push.Cli", "net10.0").Assembly);

        // ASP.NET Core, which the emulator brings, makes the class of the program public for those who test it.
        tool.Types.Where(type => type.IsPublic).Select(type => type.FullName).Should().Equal("Program");
    }

    [Fact]
    public void Only_pages_are_public_without_being_offered()
    {
        using var emulator = ModuleDefinition.ReadModule(new PackageBuild("Coveo.Push.Emulator", "net10.0").Assembly);

        emulator.Types
            .Where(type => type.IsPublic && type.Namespace.StartsWith(PublicApi.Pages, StringComparison.Ordinal))
            .Where(type => type.BaseType.Name != "ComponentBase" && type.Name != "_Imports")
            .Select(type => type.FullName)
            .Should().BeEmpty();
    }
}
