using System.Diagnostics;
using Coveo.Push.Cli.Tests.Running;

namespace Coveo.Push.Cli.Tests.Completion;

public sealed class CompletionTests : ToolTest
{
    [Theory]
    [InlineData("coveo-push sou", "source\n")]
    [InlineData("coveo-push source cr", "create\n")]
    [InlineData("coveo-push source create News --visibility s", "secured\nshared\n")]
    [InlineData("coveo-push completion ", "bash\nfish\npwsh\nzsh\n")]
    public async Task The_directive_that_the_scripts_use_tells_what_could_follow(string line, string words)
    {
        var run = await RunAsync($"[suggest:{line.Length}]", line);

        run.ExitCode.Should().Be(0, run.ToString());
        var suggested = string.Concat(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.StartsWith('-')).Order(StringComparer.Ordinal).Select(word => $"{word}\n"));
        suggested.Should().Be(words);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _coveo_push_complete coveo-push")]
    [InlineData("zsh", "compdef _coveo_push_complete coveo-push")]
    [InlineData("fish", "complete -c coveo-push")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName coveo-push")]
    public async Task There_is_a_script_for_each_shell(string shell, string registration)
    {
        var run = await RunAsync("completion", shell);

        (run.ExitCode, run.Errors).Should().Be((0, ""));
        run.Output.Should().Contain(registration).And.Contain("[suggest:");
    }

    [Fact]
    public async Task Bash_completes_with_it()
    {
        if (!File.Exists("/bin/bash"))
        {
            return;
        }

        Write("complete.sh", (await RunAsync("completion", "bash")).Output);
        const string Line = "coveo-push source de";
        var start = new ProcessStartInfo("/bin/bash", ["-c", $"coveo-push() {{ dotnet '{ToolProcess.Path}' \"$@\"; }}; . ./complete.sh; COMP_LINE='{Line}' COMP_POINT={Line.Length} COMP_WORDS=(coveo-push source de) COMP_CWORD=2; _coveo_push_complete; echo \"${{COMPREPLY[@]}}\""])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Folder,
        };

        using var bash = Process.Start(start)!;

        (await bash.StandardOutput.ReadToEndAsync()).Should().Be("delete\n");
    }

    [Fact]
    public async Task Another_shell_is_refused()
    {
        var run = await RunAsync("completion", "cmd");

        (run.ExitCode, run.Output).Should().Be((2, ""));
        run.Errors.Should().Contain("Must be one of: 'bash', 'zsh', 'fish', 'pwsh'.");
    }
}
