namespace Coveo.Push.Cli.CommandLine;

/// <summary>What the process says when it ends. Scripts rely on these numbers: docs/reference/cli.md lists them.</summary>
internal static class ExitCode
{
    /// <summary>All that was asked for is done; every item was delivered.</summary>
    public const int Done = 0;

    /// <summary>Some items were not delivered, or a check found something.</summary>
    public const int SomeNotDelivered = 1;

    /// <summary>The command line, the configuration or the input cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>The service does not accept the API key, or it lacks a privilege.</summary>
    public const int Authentication = 3;

    /// <summary>The service refused, is out of reach, or a quota is used up.</summary>
    public const int Service = 4;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
