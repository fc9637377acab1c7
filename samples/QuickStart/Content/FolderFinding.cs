namespace QuickStart.Content;

/// <param name="Kind">What was found.</param>
/// <param name="Path">Where, in full.</param>
/// <param name="Name">The path to show, seen from the folder that is pushed.</param>
/// <param name="Reason">Why it is not a file to push.</param>
internal sealed record FolderFinding(FindingKind Kind, string Path, string Name, string? Reason = null);
