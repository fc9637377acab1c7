using System.Diagnostics;

namespace Coveo.Push.Packages.Tests.Running;

/// <summary>A finished run of a program.</summary>
internal sealed record ProgramRun(int ExitCode, string Output)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    /// <summary>The lines of its output.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs a program to its end, or ends it after a while.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="variables">Variables of its environment, beside those of this process that do not configure the client.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<ProgramRun> RunAsync(string folder, IReadOnlyDictionary<string, string?> variables, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("COVEO_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        // A build server that outlives the program would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // The programs that are built or installed find the .NET that runs the tests.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var timeLimit = new CancellationTokenSource(TimeLimit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeLimit.Token);
            var errors = process.StandardError.ReadToEndAsync(timeLimit.Token);
            await process.WaitForExitAsync(timeLimit.Token);
            return new ProgramRun(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {TimeLimit.TotalMinutes} minutes.");
        }
    }

    /// <summary>The same run, if it ended well.</summary>
    /// <exception cref="InvalidOperationException">It did not; the message is its output.</exception>
    public ProgramRun OrThrow() => ExitCode == 0 ? this : throw new InvalidOperationException($"Exit code {ExitCode}:\n{Output}");
}
