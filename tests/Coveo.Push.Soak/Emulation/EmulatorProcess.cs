using System.Diagnostics;
using Coveo.Push.Emulator;

namespace Coveo.Push.Soak.Emulation;

/// <summary>The emulator as a process of its own, in memory, on a free port of this machine.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private const string AddressLine = "COVEO_PUSH_EMULATOR=";

    private readonly Process _process;

    private EmulatorProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public Process Process => _process;

    public static async Task<EmulatorProcess> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CoveoEmulator).Assembly.Location, "--port", "0"]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(AddressLine, StringComparison.Ordinal))
            {
                // Nobody may wait for room in the pipe.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new EmulatorProcess(process, new Uri(line[AddressLine.Length..]));
            }
        }

        process.Dispose();
        throw new InvalidOperationException("The emulator did not start.");
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
