using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Coveo.Push.Cli.Tests.Running;

/// <summary>The built tool as a process, with its output in pipes; nothing of this process' environment configures it.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private ToolProcess(Process process, bool readsOutput)
    {
        _process = process;
        _output = readsOutput ? process.StandardOutput.ReadToEndAsync() : Task.FromResult("");
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Where the tool is.</summary>
    public static string Path { get; } =
        typeof(ToolProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Tool").Value!;

    /// <summary>Standard output, where the test reads it itself.</summary>
    public StreamReader Output => _process.StandardOutput;

    /// <summary>Starts it.</summary>
    /// <param name="run">Where and with what.</param>
    /// <param name="readsOutput">Whether its output is read to its end; otherwise the test does.</param>
    /// <param name="arguments">The command line.</param>
    public static ToolProcess Start(ToolRun run, bool readsOutput, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = run.Folder,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("COVEO_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in run.Variables)
        {
            start.Environment[name] = value;
        }

        return new ToolProcess(Process.Start(start)!, readsOutput);
    }

    /// <summary>Gives it what it reads from standard input, and ends that.</summary>
    /// <param name="input">The bytes.</param>
    public async Task WriteAsync(byte[] input)
    {
        await _process.StandardInput.BaseStream.WriteAsync(input);
        _process.StandardInput.Close();
    }

    /// <summary>Gives it a piece of what it reads from standard input; more may come.</summary>
    /// <param name="input">The bytes.</param>
    public async Task FeedAsync(byte[] input)
    {
        await _process.StandardInput.BaseStream.WriteAsync(input);
        await _process.StandardInput.BaseStream.FlushAsync();
    }

    /// <summary>Sends it a signal, such as INT.</summary>
    /// <param name="signal">Its name.</param>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<ToolResult> EndAsync()
    {
        using var timeLimit = new CancellationTokenSource(TimeLimit);
        try
        {
            await _process.WaitForExitAsync(timeLimit.Token);
            return new ToolResult(_process.ExitCode, await _output, await _errors);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The tool did not end within {TimeLimit.TotalMinutes} minutes.");
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
