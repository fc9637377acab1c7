using System.Net;
using System.Runtime.InteropServices;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>The emulator as a program of its own.</summary>
internal static class EmulatorCommand
{
    private const int Success = 0;
    private const int UsageError = 2;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            var command = EmulatorCommandLine.Parse(arguments);
            if (command.ShowsHelp)
            {
                await output.WriteAsync(EmulatorCommandLine.Help).ConfigureAwait(false);
                return Success;
            }

            return await ServeAsync(command.Options, output, error).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is CommandLineException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"coveo-push-emulator: {exception.Message.ReplaceLineEndings(" ")}").ConfigureAwait(false);
            return UsageError;
        }
    }

    private static string OpenToNetwork(IPAddress address) =>
        $"""
        WARNING: The emulator listens on {address}. Everyone who can reach this machine there can read, change and delete all of its content:
        the API key is public, and the control API asks for none. Clients reach it under the names of --allow-host.
        """;

    private static async Task<int> ServeAsync(CoveoEmulatorOptions options, TextWriter output, TextWriter error)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var emulator = await CoveoEmulator.StartAsync(options).ConfigureAwait(false);
        await using (emulator.ConfigureAwait(false))
        {
            // The first line is for programs, the others are for people.
            await output.WriteLineAsync($"COVEO_PUSH_EMULATOR={emulator.BaseUri.GetLeftPart(UriPartial.Authority)}").ConfigureAwait(false);
            await output.WriteLineAsync($"Organization: {options.OrganizationId}").ConfigureAwait(false);
            await output.WriteLineAsync($"API key:      {options.ApiKey}").ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
            if (!IPAddress.IsLoopback(options.Address))
            {
                await error.WriteLineAsync(OpenToNetwork(options.Address)).ConfigureAwait(false);
            }

            await stopped.Task.ConfigureAwait(false);
        }

        return Success;

        void Stop(PosixSignalContext context)
        {
            // Otherwise the runtime ends the process before the data file is closed.
            context.Cancel = true;
            stopped.TrySetResult();
        }
    }
}
