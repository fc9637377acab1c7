namespace Coveo.Push.Cli.CommandLine;

/// <summary>What was asked for cannot be done; the message names the thing, the value and the fix, in one line.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
