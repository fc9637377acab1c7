using System.Globalization;
using System.Net;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>The arguments of the program.</summary>
internal sealed record EmulatorCommandLine(CoveoEmulatorOptions Options, bool ShowsHelp)
{
    public const string Help =
        """
        A local Coveo to push to. Listens on 127.0.0.1 until Ctrl-C.

          --port N           the port to listen on; 0, the default, takes any free one
          --host ADDRESS     the address of this machine to listen on; 0.0.0.0 opens it to every network
          --allow-host NAME  another name that clients may reach it under; may be repeated
          --data FILE        keep sources, items and logs in this file; the default is memory only
          --delay WHEN       when to do what was accepted: immediate, the default; step, at POST /_emulator/step;
                             or a number of milliseconds to wait before each stage of the pipeline
          --limits SET       off, the default, or realistic: the calls and items that the service allows
          --help             show this text

        The first line of the output is COVEO_PUSH_EMULATOR=<address>.

        """;

    /// <exception cref="CommandLineException">An option is unknown, incomplete or out of range.</exception>
    public static EmulatorCommandLine Parse(IReadOnlyList<string> arguments)
    {
        var options = new CoveoEmulatorOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--help" or "-h":
                    return new EmulatorCommandLine(options, ShowsHelp: true);
                case "--port":
                    options.Port = Port(ValueOf(arguments, ref i));
                    break;
                case "--host":
                    options.Address = Address(ValueOf(arguments, ref i));
                    break;
                case "--allow-host":
                    options.AllowedHosts.Add(HostName(ValueOf(arguments, ref i)));
                    break;
                case "--data":
                    options.DataFile = ValueOf(arguments, ref i);
                    break;
                case "--delay":
                    options.Pipeline = Pipeline(ValueOf(arguments, ref i));
                    break;
                case "--limits":
                    options.Limits = Limits(ValueOf(arguments, ref i));
                    break;
                default:
                    throw new CommandLineException($"unknown option '{arguments[i]}'; --help lists the options.");
            }
        }

        return new EmulatorCommandLine(options, ShowsHelp: false);
    }

    private static string ValueOf(IReadOnlyList<string> arguments, ref int position)
    {
        var option = arguments[position];
        return ++position < arguments.Count && !string.IsNullOrWhiteSpace(arguments[position])
            ? arguments[position]
            : throw new CommandLineException($"option '{option}' needs a value.");
    }

    private static EmulatorPipeline Pipeline(string text) => text switch
    {
        "immediate" => new EmulatorPipeline(),
        "step" => new EmulatorPipeline { Mode = EmulatorPipelineMode.Stepped },
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds >= EmulatorPipelineRules.ShortestDelay.TotalMilliseconds
            && milliseconds <= EmulatorPipelineRules.LongestDelay.TotalMilliseconds =>
            new EmulatorPipeline { Mode = EmulatorPipelineMode.Delayed, StageDelay = TimeSpan.FromMilliseconds(milliseconds) },
        _ => throw new CommandLineException(
            $"--delay must be immediate, step or a number of milliseconds from 1 to 86400000, but is '{text}'."),
    };

    private static EmulatorLimits Limits(string text) => text switch
    {
        "off" => EmulatorLimits.Off,
        "realistic" => EmulatorLimits.Realistic,
        _ => throw new CommandLineException($"--limits must be off or realistic, but is '{text}'."),
    };

    private static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= EmulatorOptionsRules.LargestPort
            ? port
            : throw new CommandLineException($"--port must be a number from 0 to 65535, but is '{text}'.");

    private static IPAddress Address(string text) =>
        string.Equals(text, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(text, out var address) ? address
        : throw new CommandLineException($"--host must be an IP address of this machine, such as 127.0.0.1 or 0.0.0.0, but is '{text}'.");

    private static string HostName(string text) =>
        EmulatorOptionsRules.IsHostName(text)
            ? text
            : throw new CommandLineException($"--allow-host must be a host name without scheme and port, such as 'coveo', but is '{text}'.");
}
