using System.Runtime.InteropServices;

namespace SampleHosting;

/// <summary>Ctrl-C, or a polite kill: the first one lets the run end cleanly, the second one ends the process.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration _controlC;
    private readonly PosixSignalRegistration _terminate;

    public Interruption()
    {
        _controlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    public CancellationToken Token => _stop.Token;

    public bool IsRequested => _stop.IsCancellationRequested;

    /// <summary>Waits until the first one.</summary>
    public Task WaitAsync()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Token.Register(stopped.SetResult);
        return stopped.Task;
    }

    public void Dispose()
    {
        _controlC.Dispose();
        _terminate.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !IsRequested;
        _stop.Cancel();
    }
}
