using Coveo.Push.Packages.Tests.Packing;

namespace Coveo.Push.Packages.Tests.Contents;

/// <summary>What is in a package, and nothing else.</summary>
[Collection(PackageTests.Name)]
public sealed class PackageFilesTests(PackageFolder packages)
{
    [Theory]
    [InlineData("Coveo.Push", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("Coveo.Push.Sqlite", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("Coveo.Push.Emulator", "net10.0")]
    public void A_library_has_an_assembly_and_its_documentation_for_each_framework(string id, params string[] frameworks)
    {
        var package = packages[id];

        package.Files.Should().BeEquivalentTo(["README.md", "icon.png", .. frameworks.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" })]);
        package.SymbolFiles.Should().BeEquivalentTo(frameworks.Select(framework => $"lib/{framework}/{id}.pdb"));
    }

    [Fact]
    public void The_tool_runs_everywhere_and_brings_all_it_needs()
    {
        var files = packages[PackageFolder.Tool].Files.Select(file => file.Replace("tools/net10.0/any/", "", StringComparison.Ordinal)).ToList();

        files.Should().Contain([
            "README.md", "icon.png", "DotnetToolSettings.xml", "coveo-push.dll", "coveo-push.deps.json", "coveo-push.runtimeconfig.json",
            "Coveo.Push.dll", "Coveo.Push.Sqlite.dll", "Coveo.Push.Emulator.dll",
            "runtimes/linux-x64/native/libe_sqlite3.so", "runtimes/osx-arm64/native/libe_sqlite3.dylib", "runtimes/win-x64/native/e_sqlite3.dll",
        ]);
        files.Should().NotContain("Coveo.Push.Emulator", "an executable is for one kind of machine");
        files.Should().NotContain(file => file.EndsWith(".xml", StringComparison.Ordinal) && file != "DotnetToolSettings.xml");
        packages[PackageFolder.Tool].Metadata.Descendants().Single(element => element.Name.LocalName == "packageType").Attribute("name")!.Value.Should().Be("DotnetTool");
    }
}
