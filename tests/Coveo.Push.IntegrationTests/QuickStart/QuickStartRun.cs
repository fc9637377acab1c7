namespace Coveo.Push.IntegrationTests.QuickStart;

/// <summary>A finished run of the sample.</summary>
internal sealed record QuickStartRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines { get; } = Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<string> LinesWith(string text) => Lines.Where(line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>The lines about problems that name the file.</summary>
    public IEnumerable<string> ProblemsOf(string name) =>
        Lines.Where(line => line.StartsWith("FAILED", StringComparison.Ordinal) || line.StartsWith("skipped", StringComparison.Ordinal) || line.StartsWith("note", StringComparison.Ordinal))
            .Where(line => line[11..].StartsWith(name + ":", StringComparison.Ordinal));

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";
}
