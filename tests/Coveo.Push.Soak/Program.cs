using System.Runtime.InteropServices;
using Coveo.Push.Soak;

if (SoakArguments.AsksForHelp(args))
{
    Console.Write(SoakArguments.Help);
    return 0;
}

if (SoakArguments.Parse(args, out var problem) is not { } arguments)
{
    await Console.Error.WriteLineAsync("soak: " + problem);
    return 2;
}

using var stop = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    // A second one ends the program at once.
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}

using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await SoakCommand.RunAsync(arguments, Console.Out, stop.Token);
