namespace Coveo.Push.Cli.Tests.Running;

/// <summary>A finished run of the tool.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Errors)
{
    /// <summary>What plain output says of a name; <see langword="null"/> where nothing does.</summary>
    public string? Value(string name) =>
        Output.Split('\n').Select(line => line.Split('\t')).FirstOrDefault(cells => cells[0] == name && cells.Length == 2)?[1];

    /// <summary>The lines of standard error.</summary>
    public IReadOnlyList<string> Remarks => [.. Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";
}
