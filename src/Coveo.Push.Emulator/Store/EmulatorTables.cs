using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>What can be done with the database while it is this request's turn.</summary>
internal sealed class EmulatorTables(SqliteConnection connection) : IDisposable
{
    public SettingsTable Settings { get; } = new(connection);

    public ApiKeyTable ApiKeys { get; } = new(connection);

    public SourceTable Sources { get; } = new(connection);

    public SourceSettingsTable SourceSettings { get; } = new(connection);

    public ActivityTable Activities { get; } = new(connection);

    public ActivitySearch ActivitySearch { get; } = new(connection);

    public ItemTable Items { get; } = new(connection);

    public FieldTable Fields { get; } = new(connection);

    public MappingTable Mappings { get; } = new(connection);

    public ItemRevisionTable Revisions { get; } = new(connection);

    public StreamTable Streams { get; } = new(connection);

    public PermissionModelTable PermissionModels { get; } = new(connection);

    public VisiblePermissionTable VisiblePermissions { get; } = new(connection);

    public ItemSearch Search { get; } = new(connection);

    public ItemBrowser Browser { get; } = new(connection);

    public MetadataSample Metadata { get; } = new(connection);

    public PendingDeletionTable PendingDeletions { get; } = PendingDeletionTable.OfSources(connection);

    public ProviderTable Providers { get; } = new(connection);

    public ProviderCascadeTable Cascades { get; } = new(connection);

    public ProviderReferenceTable References { get; } = new(connection);

    public IdentityTable Identities { get; } = new(connection);

    public IdentitySearch IdentitySearch { get; } = new(connection);

    public IdentityRelations Relations { get; } = new(connection);

    public IdentityLinkTable Members { get; } = IdentityLinkTable.Members(connection);

    public IdentityLinkTable Granted { get; } = IdentityLinkTable.Granted(connection);

    public IdentityAliasTable Aliases { get; } = new(connection);

    public IdentityStepTable IdentitySteps { get; } = new(connection);

    public PendingDeletionTable PendingDisables { get; } = PendingDeletionTable.OfProviders(connection);

    public WaitingTable Waiting { get; } = new(connection);

    public WaitingContentTable WaitingContents { get; } = new(connection);

    public IdentityCounts IdentityCounts { get; } = new(connection);

    public LogTable Log { get; } = new(connection);

    public LogSearch LogSearch { get; } = new(connection);

    public LogListing LogListing { get; } = new(connection);

    /// <summary>Gets or sets whether keys, or the state of the organization, were changed in this turn.</summary>
    public bool HasNewAccess { get; set; }

    /// <summary>How many items are in the index. What each source has is known by heart; counting all of them reads all of them.</summary>
    public long CountItems() => Sources.All().Sum(source => Items.Totals(source.Id).Count);

    /// <summary>The database may have another content than what is known of it by heart.</summary>
    public void ForgetKnown()
    {
        Items.ForgetTotals();
        Fields.Forget();
        Mappings.Forget();
    }

    public void Clear()
    {
        Waiting.Clear();
        Items.Clear();
        PermissionModels.RemoveUnused();
        Log.Clear();
        Mappings.Clear();
        Fields.Clear();
        Sources.Clear();
        // Relations first: with each identity that is removed, its relations are looked for.
        Members.Clear();
        Granted.Clear();
        Aliases.Clear();
        Identities.Clear();
        Providers.Clear();
        Activities.Clear();
        ApiKeys.Clear();
        Settings.Clear();
        HasNewAccess = true;
    }

    public void Dispose()
    {
        Settings.Dispose();
        ApiKeys.Dispose();
        Sources.Dispose();
        SourceSettings.Dispose();
        Activities.Dispose();
        ActivitySearch.Dispose();
        Items.Dispose();
        Fields.Dispose();
        Mappings.Dispose();
        Revisions.Dispose();
        Streams.Dispose();
        PermissionModels.Dispose();
        VisiblePermissions.Dispose();
        Search.Dispose();
        Browser.Dispose();
        Metadata.Dispose();
        PendingDeletions.Dispose();
        Providers.Dispose();
        Cascades.Dispose();
        References.Dispose();
        Identities.Dispose();
        IdentitySearch.Dispose();
        Relations.Dispose();
        Members.Dispose();
        Granted.Dispose();
        Aliases.Dispose();
        IdentitySteps.Dispose();
        PendingDisables.Dispose();
        Waiting.Dispose();
        WaitingContents.Dispose();
        IdentityCounts.Dispose();
        Log.Dispose();
        LogSearch.Dispose();
        LogListing.Dispose();
    }
}
