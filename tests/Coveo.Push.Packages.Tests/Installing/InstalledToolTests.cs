using System.Text;
using System.Text.RegularExpressions;
using Coveo.Push.Emulator;
using Coveo.Push.Packages.Tests.Packing;
using Coveo.Push.Packages.Tests.Running;

namespace Coveo.Push.Packages.Tests.Installing;

/// <summary>The tool, installed as its page says, into a folder of its own.</summary>
[Collection(PackageTests.Name)]
public sealed class InstalledToolTests(PackageFolder packages)
{
    private string Folder => Path.Combine(packages.Folder, "tool");

    private Dictionary<string, string?> Variables => new()
    {
        ["NUGET_PACKAGES"] = Path.Combine(packages.Folder, "unpacked"),
        ["COVEO_PUSH_PROFILES"] = Path.Combine(packages.Folder, "profiles.json"),
    };

    [Fact]
    public async Task The_installed_tool_tells_its_version_and_does_what_its_page_shows()
    {
        await InstallAsync();

        (await RunAsync("--version")).Lines.Should().ContainSingle().Which.Should().MatchRegex(@"^\d+\.\d+\.\d+");

        Directory.CreateDirectory(Path.Combine(packages.Folder, "handbook"));
        await File.WriteAllTextAsync(Path.Combine(packages.Folder, "handbook", "welcome.txt"), "Where the coffee machine is");
        await using var coveo = await CoveoEmulator.StartAsync();
        foreach (var command in CommandsOfThePage())
        {
            await RunAsync([.. command.Split(' ')[1..], coveo.BaseUri.ToString()]);
        }

        using var http = new HttpClient { BaseAddress = coveo.BaseUri };
        (await http.GetStringAsync(new Uri("_emulator/items?q=coffee", UriKind.Relative))).Should().Contain("handbook/welcome.txt");
    }

    /// <summary>Those that push to a local Coveo; here it is at another address than its usual one.</summary>
    private List<string> CommandsOfThePage()
    {
        var page = Encoding.UTF8.GetString(packages[PackageFolder.Tool].Read("README.md"));
        var commands = Regex.Matches(page, "^coveo-push .* --emulator$", RegexOptions.Multiline).Select(match => match.Value).ToList();
        commands.Should().HaveCount(2);
        return commands;
    }

    /// <summary>It needs no other package, so no other feed is asked.</summary>
    private async Task InstallAsync()
    {
        Directory.CreateDirectory(Folder);
        var configuration = Path.Combine(Folder, "nuget.config");
        await File.WriteAllTextAsync(configuration, $"""
            <configuration>
              <packageSources><clear /><add key="made-here" value="{packages.Feed}" /></packageSources>
            </configuration>
            """);
        var install = await ProgramRun.RunAsync(
            Folder, Variables, "dotnet", "tool", "install", PackageFolder.Tool, "--tool-path", Folder, "--version", PackageFolder.Version, "--configfile", configuration);
        install.OrThrow();
    }

    private async Task<ProgramRun> RunAsync(params string[] arguments) =>
        (await ProgramRun.RunAsync(packages.Folder, Variables, Path.Combine(Folder, PackageFolder.Tool), arguments)).OrThrow();
}
