using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Files;

/// <summary>What becomes of uploads when the process ends in one way or another.</summary>
public sealed class LeftoverTests : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("emulator-tests-");

    [Fact]
    public async Task What_a_killed_emulator_left_is_removed_by_the_next_one()
    {
        using (var killed = await StartAsync())
        {
            _temporary.GetFileSystemInfos().Should().NotBeEmpty();
            await killed.KillAsync();
        }

        var leftovers = Names();
        leftovers.Should().NotBeEmpty();

        using var next = await StartAsync();

        Names().Should().NotBeEmpty().And.NotContain(leftovers);
    }

    [Fact]
    public async Task A_living_emulator_keeps_its_files()
    {
        using var first = await StartAsync();
        var files = Names();

        using var second = await StartAsync();

        Names().Should().Contain(files);
    }

    [Fact]
    public async Task An_emulator_that_is_asked_to_end_leaves_nothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var program = await StartAsync();
        program.Terminate();
        await program.ExitAsync();

        Names().Should().BeEmpty();
    }

    [Fact]
    public async Task A_directory_of_another_program_is_left_alone()
    {
        var other = _temporary.CreateSubdirectory("coveo-push-emulator-notes");

        using var program = await StartAsync();

        other.Refresh();
        other.Exists.Should().BeTrue();
    }

    [Fact]
    public async Task A_file_whose_name_tells_of_no_time_there_is_does_not_keep_the_emulator_from_starting()
    {
        var data = Path.Combine(_temporary.FullName, "coveo.db");
        var file = Path.Combine(Directory.CreateDirectory(data + "-uploads").FullName, $"{Guid.NewGuid()}.{long.MaxValue}.x");
        await File.WriteAllTextAsync(file, "");

        await using var emulator = await CoveoEmulator.StartAsync(new CoveoEmulatorOptions { DataFile = data });

        File.Exists(file).Should().BeFalse();
    }

    public void Dispose() => _temporary.Delete(recursive: true);

    private async Task<EmulatorProgram> StartAsync()
    {
        var program = new EmulatorProgram(
            ["--port", "0"], new Dictionary<string, string> { ["TMPDIR"] = _temporary.FullName, ["TMP"] = _temporary.FullName });
        await program.ReadAddressAsync();
        return program;
    }

    // The runtime keeps files of its own there.
    private List<string> Names() =>
        _temporary.GetFileSystemInfos("coveo-push-emulator-*").Select(info => info.Name).ToList();
}
