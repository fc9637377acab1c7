namespace Coveo.Push.Platform;

/// <summary>
/// Who may see the items of a source, in the words of the Administration Console: everyone, specific users and groups, or the same users and
/// groups as in the content system.
/// </summary>
/// <example>
/// <code>
/// var staff = DocumentPermissions.Only(Identity.Email("ana@acme.example"), Identity.Group("staff", "My Provider"));
/// await client.Sources.SetContentSecurityAsync(sourceId, ContentSecurity.Only(staff));
/// </code>
/// </example>
public sealed class ContentSecurity
{
    private ContentSecurity(SourceVisibility visibility, string behavior, DocumentPermissions? permissions) =>
        (Visibility, Behavior, Permissions) = (visibility, behavior, permissions);

    /// <summary>Everyone may see the items, anonymous visitors too, whatever the items say.</summary>
    public static ContentSecurity Everyone { get; } = new(SourceVisibility.Shared, "Override", DocumentPermissions.Anyone);

    /// <summary>Each item's own permissions decide: the same users and groups as in the content system. An item without permissions is seen by nobody.</summary>
    public static ContentSecurity AsInContentSystem { get; } = new(SourceVisibility.Secured, "UseCrawler", permissions: null);

    /// <summary>The visibility that the source has with it.</summary>
    public SourceVisibility Visibility { get; }

    /// <summary>The permissions of the source itself, if it has some.</summary>
    public DocumentPermissions? Permissions { get; }

    /// <summary>What permissions of items count for: <c>UseCrawler</c>, <c>Override</c> or <c>Merge</c>.</summary>
    internal string Behavior { get; }

    /// <summary>Specific users and groups may see all items, whatever the items say.</summary>
    /// <param name="permissions">Who. Each user and group names its provider, as with <see cref="Identity.Email"/>.</param>
    /// <returns>The setting, for <see cref="ISourcesClient.SetContentSecurityAsync"/>.</returns>
    public static ContentSecurity Only(DocumentPermissions permissions)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        return new ContentSecurity(SourceVisibility.Private, "Override", permissions);
    }

    /// <summary>
    /// The permissions of the source together with those of each item; the service calls it merging them, and does not document how it does
    /// (<see href="https://docs.coveo.com/en/25">levels</see>).
    /// </summary>
    /// <param name="permissions">The permissions of the source.</param>
    /// <returns>The setting, for <see cref="ISourcesClient.SetContentSecurityAsync"/>.</returns>
    public static ContentSecurity AsInContentSystemMergedWith(DocumentPermissions permissions)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        return new ContentSecurity(SourceVisibility.Secured, "Merge", permissions);
    }

    /// <summary>Who may see the items.</summary>
    public override string ToString() => Permissions is null ? $"{Visibility}" : $"{Visibility}, {Permissions}";
}
