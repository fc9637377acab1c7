using System.Diagnostics;
using System.Text;

namespace Coveo.Push.Cli.Tests.Running;

/// <summary>The tool at a terminal, which the program <c>script</c> makes; both its outputs go there.</summary>
internal static class ToolTerminal
{
    /// <summary>Whether there is one here.</summary>
    public static bool IsThere => OperatingSystem.IsLinux() && File.Exists("/usr/bin/script");

    /// <summary>Runs the tool to its end.</summary>
    /// <param name="run">Where and with what.</param>
    /// <param name="columns">How wide the terminal is.</param>
    /// <param name="typed">What is typed.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<ToolResult> RunAsync(ToolRun run, int columns, string typed, params string[] arguments)
    {
        var command = string.Join(' ', arguments.Prepend(ToolProcess.Path).Select(argument => $"'{argument}'"));
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"stty cols {columns} rows 60; exec dotnet {command}", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = run.Folder,
        };
        start.Environment["TERM"] = "xterm";
        foreach (var (name, value) in run.Variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(typed);
        await process.StandardInput.FlushAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolResult(process.ExitCode, output.Replace("\r", "", StringComparison.Ordinal), "");
    }
}
