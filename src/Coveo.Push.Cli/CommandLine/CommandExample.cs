namespace Coveo.Push.Cli.CommandLine;

/// <summary>A command line as people type it.</summary>
/// <param name="Line">The line, without the name of the program.</param>
/// <param name="What">What it does, in a few words.</param>
internal sealed record CommandExample(string Line, string What);
