using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>What can be done with the database while it is this request's turn.</summary>
internal sealed class EmulatorTables(SqliteConnection connection) : IDisposable
{
    public SettingsTable Settings { get; } = new(connection);

    public SourceTable Sources { get; } = new(connection);

    public ActivityTable Activities { get; } = new(connection);

    public ItemTable Items { get; } = new(connection);

    public PermissionModelTable PermissionModels { get; } = new(connection);

    public ItemSearch Search { get; } = new(connection);

    public PendingDeletionTable PendingDeletions { get; } = new(connection);

    public LogTable Log { get; } = new(connection);

    public void Clear()
    {
        Items.Clear();
        PermissionModels.RemoveUnused();
        Log.Clear();
        Sources.Clear();
        Settings.Clear();
    }

    public void Dispose()
    {
        Settings.Dispose();
        Sources.Dispose();
        Activities.Dispose();
        Items.Dispose();
        PermissionModels.Dispose();
        Search.Dispose();
        PendingDeletions.Dispose();
        Log.Dispose();
    }
}
