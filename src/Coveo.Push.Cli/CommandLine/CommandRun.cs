using System.CommandLine;
using Coveo.Push.Cli.Connection;
using Coveo.Push.Cli.Output;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>One run of a command: what was asked for, the service, and where to write.</summary>
/// <param name="Arguments">The command line, parsed.</param>
/// <param name="Output">Where to write.</param>
internal sealed record CommandRun(ParseResult Arguments, CommandOutput Output) : IDisposable
{
    private CoveoPushClient? _client;

    /// <summary>Where to push, as the command line, the profiles and the environment say.</summary>
    /// <exception cref="UsageException">They say nothing, or nothing usable.</exception>
    public ConnectionSettings Connection => field ??= ConnectionResolver.Resolve(Arguments, Output);

    /// <summary>The client of the service, made at its first use.</summary>
    /// <exception cref="UsageException">The connection cannot be used.</exception>
    public CoveoPushClient Client => _client ??= Connection.CreateClient();

    /// <summary>The value of an option or what stands for it by default.</summary>
    /// <param name="option">The option.</param>
    public T? Get<T>(Option<T> option) => Arguments.GetValue(option);

    /// <summary>The value of an argument.</summary>
    /// <param name="argument">The argument.</param>
    public T? Get<T>(Argument<T> argument) => Arguments.GetValue(argument);

    /// <summary>Whether an option stands on the command line.</summary>
    /// <param name="option">The option.</param>
    public bool IsGiven(Option option) => Arguments.GetResult(option) is { Implicit: false };

    /// <summary>Finds the source that the option, the profile or the environment names.</summary>
    /// <param name="option">The option.</param>
    /// <param name="stop">Stops the search.</param>
    /// <exception cref="UsageException">None is named, or there is none of that name.</exception>
    public Task<string> SourceIdAsync(Option<string> option, CancellationToken stop) => SourceIdAsync(Get(option) ?? Connection.Source, stop);

    /// <summary>Finds a source.</summary>
    /// <param name="named">Its ID, its name, or its address.</param>
    /// <param name="stop">Stops the search.</param>
    /// <exception cref="UsageException">None is named, or there is none of that name.</exception>
    public Task<string> SourceIdAsync(string? named, CancellationToken stop) => SourceLookup.FindAsync(Client, Connection, named, stop);

    public void Dispose() => _client?.Dispose();
}
