using System.CommandLine;

namespace Coveo.Push.Cli.CommandLine;

/// <summary>A word that only groups commands: <c>source</c> of <c>source list</c>.</summary>
internal sealed class CommandGroup : Command
{
    /// <param name="name">The word.</param>
    /// <param name="description">What its commands do.</param>
    /// <param name="commands">The commands.</param>
    public CommandGroup(string name, string description, params Command[] commands)
        : base(name, description)
    {
        foreach (var command in commands)
        {
            Subcommands.Add(command);
        }
    }
}
