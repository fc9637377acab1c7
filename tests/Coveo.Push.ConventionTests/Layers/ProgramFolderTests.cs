using Coveo.Push.ConventionTests.Builds;

namespace Coveo.Push.ConventionTests.Layers;

/// <summary>The folders of the emulator and of the tool are layers too: none uses one that uses it.</summary>
public class ProgramFolderTests
{
    [Fact]
    public void No_folder_of_the_emulator_uses_one_that_uses_it() => FolderCycles.In(Packages.Emulator, "Coveo.Push.Emulator").ShouldNotExist();

    /// <summary><c>CommandLine</c> is left out: it holds what every command is made of, and the root that knows all of them.</summary>
    [Fact]
    public void No_folder_of_the_tool_uses_one_that_uses_it() => FolderCycles.In(Packages.Tool, "Coveo.Push.Cli", except: "CommandLine").ShouldNotExist();
}
