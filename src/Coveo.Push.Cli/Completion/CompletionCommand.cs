using System.CommandLine;
using Coveo.Push.Cli.CommandLine;

namespace Coveo.Push.Cli.Completion;

/// <summary><c>coveo-push completion SHELL</c>.</summary>
internal sealed class CompletionCommand : CliCommand
{
    private readonly Argument<string> _shell = new("SHELL") { Description = "Which shell.", HelpName = string.Join('|', CompletionScript.Shells) };

    public CompletionCommand()
        : base("completion", "Prints a script that lets a shell complete commands and options with the Tab key.")
    {
        _shell.AcceptOnlyFromAmong([.. CompletionScript.Shells]);
        Arguments.Add(_shell);
    }

    public override IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("completion bash >> ~/.bashrc", "for bash"),
        new("completion zsh >> ~/.zshrc", "for zsh, below its compinit"),
        new("completion fish > ~/.config/fish/completions/coveo-push.fish", "for fish"),
        new("completion pwsh >> $PROFILE", "for PowerShell"),
    ];

    protected override Task<int> RunAsync(CommandRun run, CancellationToken stop)
    {
        Console.Out.WriteLine(CompletionScript.Of(run.Get(_shell)!));
        return Task.FromResult(ExitCode.Done);
    }
}
