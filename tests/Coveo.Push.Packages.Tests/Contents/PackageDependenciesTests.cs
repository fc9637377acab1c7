using Coveo.Push.Packages.Tests.Packing;

namespace Coveo.Push.Packages.Tests.Contents;

/// <summary>What else is installed with a package. Who adds a dependency adds it here, and has a reason.</summary>
[Collection(PackageTests.Name)]
public sealed class PackageDependenciesTests(PackageFolder packages)
{
    private static readonly string[] Client =
    [
        "Microsoft.Bcl.AsyncInterfaces",
        "Microsoft.Bcl.TimeProvider",
        "Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions",
        "Microsoft.Extensions.Hosting.Abstractions",
        "Microsoft.Extensions.Http",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Options.ConfigurationExtensions",
        "Polly.Core",
        "System.Threading.RateLimiting",
    ];

    /// <summary>In the box of newer frameworks.</summary>
    private static readonly string[] Backports = ["System.Diagnostics.DiagnosticSource", "System.Text.Json"];

    [Fact]
    public void The_client_needs_resilience_extensions_and_what_older_frameworks_lack()
    {
        var dependencies = packages["Coveo.Push"].Dependencies;

        dependencies.Keys.Should().BeEquivalentTo("net10.0", "net8.0", ".NETStandard2.0");
        dependencies["net10.0"].Should().BeEquivalentTo(Client);
        dependencies["net8.0"].Should().BeEquivalentTo([.. Client, .. Backports]);
        dependencies[".NETStandard2.0"].Should().BeEquivalentTo([.. Client, .. Backports]);
    }

    [Fact]
    public void The_state_on_disk_needs_the_client_of_its_version_and_the_database()
    {
        var package = packages["Coveo.Push.Sqlite"];

        package.Dependencies.Keys.Should().BeEquivalentTo("net10.0", "net8.0", ".NETStandard2.0");
        package.Dependencies.Values.Should().AllSatisfy(framework => framework.Should().BeEquivalentTo("Coveo.Push", "Microsoft.Data.Sqlite"));
        package.Metadata.Descendants().Where(element => element.Attribute("id")?.Value == "Coveo.Push")
            .Should().OnlyContain(client => client.Attribute("version")!.Value == PackageFolder.Version);
    }

    [Fact]
    public void The_emulator_needs_the_database_and_ASP_NET_Core_but_not_the_client()
    {
        var package = packages["Coveo.Push.Emulator"];

        package.Dependencies.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Key = "net10.0", Value = new[] { "Microsoft.Data.Sqlite" } });
        package.Metadata.Descendants().Single(element => element.Name.LocalName == "frameworkReference").Attribute("name")!.Value.Should().Be("Microsoft.AspNetCore.App");
    }

    [Fact]
    public void The_tool_needs_no_package() => packages[PackageFolder.Tool].Dependencies.Should().BeEmpty();
}
