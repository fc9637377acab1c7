namespace Coveo.Push.Cli.Tests.Running;

/// <summary>Where the tool runs, and with which variables.</summary>
/// <param name="Folder">Its working folder.</param>
/// <param name="Variables">Its variables.</param>
internal sealed record ToolRun(string Folder, IReadOnlyDictionary<string, string> Variables);
