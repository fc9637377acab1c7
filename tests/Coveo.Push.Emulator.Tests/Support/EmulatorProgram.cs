using System.Diagnostics;

namespace Coveo.Push.Emulator.Tests.Support;

/// <summary>The emulator as a process of its own; ended by its handle at the latest.</summary>
internal sealed class EmulatorProgram : IDisposable
{
    private readonly Process _process;

    public EmulatorProgram(params string[] arguments)
        : this(arguments, environment: [])
    {
    }

    public EmulatorProgram(string[] arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CoveoEmulator).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync();

    /// <summary>Reads the lines the program starts with.</summary>
    /// <returns>Its address.</returns>
    public async Task<Uri> ReadAddressAsync()
    {
        var address = await ReadLineAsync();
        await ReadLineAsync();
        await ReadLineAsync();
        return new Uri(address!.Split('=')[1]);
    }

    /// <summary>Ends the process without giving it a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to end, as a container runtime or a shell does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>What was printed and not read yet, and the exit code.</summary>
    public async Task<(int ExitCode, string Output, string Error)> ExitAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var error = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
