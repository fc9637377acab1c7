namespace QuickStart.Content;

internal enum FindingKind
{
    /// <summary>A regular file, to be pushed.</summary>
    File,

    /// <summary>A symbolic link to somewhere else: not followed, only counted.</summary>
    Link,

    /// <summary>Not a file and worth a line: a link that leads nowhere, a socket.</summary>
    Skipped,

    /// <summary>Something that should have been pushed and cannot be.</summary>
    Failed,
}
