namespace Coveo.Push.Cli.Inputs.Folders;

/// <summary>A file that becomes an item.</summary>
/// <param name="Path">Where it is, in full.</param>
/// <param name="Name">Its path below the folder, with <c>/</c>.</param>
internal sealed record FolderFile(string Path, string Name);
