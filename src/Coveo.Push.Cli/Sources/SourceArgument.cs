using System.CommandLine;

namespace Coveo.Push.Cli.Sources;

/// <summary>The argument that names the source which a command is about.</summary>
internal static class SourceArgument
{
    public static Argument<string> Create() => new("SOURCE") { Description = "The source: its ID, its name, or its address from the Administration Console." };
}
