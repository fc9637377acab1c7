using Coveo.Push.Packages.Tests.Packing;

namespace Coveo.Push.Packages.Tests.Installing;

/// <summary>The packages in the hands of somebody who has nothing else.</summary>
[Collection(PackageTests.Name)]
public sealed class InstalledProgramTests(PackageFolder packages, InstalledPrograms programs) : IClassFixture<InstalledPrograms>
{
    [Fact]
    public async Task A_console_program_pushes_and_crawls_and_so_does_a_library_for_netstandard2_0_in_it()
    {
        var run = await programs.RunAsync("Console");

        run.Lines.Where(line => line.StartsWith("pushed: ", StringComparison.Ordinal) || line.StartsWith("crawled: ", StringComparison.Ordinal) || line.StartsWith("rescanned: ", StringComparison.Ordinal))
            .Should().Equal(
                "pushed: https://shop.acme.example/boats/1",
                "crawled: https://shop.acme.example/boats/1 https://shop.acme.example/boats/2",
                "rescanned: https://shop.acme.example/boats/1");
        run.Lines[0].Should().StartWith("2 of 2 items accepted in 1 batch");
    }

    [Fact]
    public async Task An_ASP_NET_Core_app_pushes_with_its_configuration_to_a_local_Coveo_in_another()
    {
        var run = await programs.RunAsync("Web");

        run.Lines.Should().HaveCount(4);
        run.Lines[0].Should().Be("posted: 200");
        run.Lines[1].Should().Be("own: The app's own page");
        run.Lines[2].Should().StartWith("found: {").And.Contain("https://shop.acme.example/boat");
        run.Lines[3].Should().StartWith("console: text/html");
    }

    [Fact]
    public void The_library_was_compiled_for_netstandard2_0_and_the_program_runs_the_build_for_its_framework()
    {
        File.ReadAllText(Path.Combine(programs.Folder, "Library", "obj", "project.assets.json")).Should().Contain("\"lib/netstandard2.0/Coveo.Push.dll\"");
        File.ReadAllBytes(programs.Built("Console", "Coveo.Push.dll")).AsSpan().SequenceEqual(packages["Coveo.Push"].Read("lib/net10.0/Coveo.Push.dll")).Should().BeTrue();
    }

    [Fact]
    public void Nothing_but_the_libraries_and_what_they_need_comes_beside_a_program()
    {
        Directory.EnumerateFiles(Path.GetDirectoryName(programs.Built("Web", "Web.dll"))!).Select(Path.GetFileName).Where(file => file!.StartsWith("Coveo", StringComparison.Ordinal))
            .Should().BeEquivalentTo("Coveo.Push.dll", "Coveo.Push.Emulator.dll");
    }

    [Fact]
    public void The_packages_of_the_machine_stay_as_they_were()
    {
        foreach (var id in PackageFolder.Libraries.Select(id => id.ToLowerInvariant()))
        {
            Directory.Exists(Path.Combine(programs.Unpacked, id, PackageFolder.Version)).Should().BeTrue();
            Directory.Exists(Path.Combine(BuiltRepository.MachinePackages, id, PackageFolder.Version)).Should().BeFalse();
        }
    }
}
