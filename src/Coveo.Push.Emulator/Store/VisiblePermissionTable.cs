using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>
/// The permissions that let the person in who looks at the index now, and the sources that do whatever their items say;
/// <see cref="ItemSearch"/> filters by them.
/// </summary>
internal sealed class VisiblePermissionTable : SqlStatements
{
    private readonly SqlStatement _clear;
    private readonly SqlStatement _add;
    private readonly SqlStatement _clearSources;
    private readonly SqlStatement _addSource;

    public VisiblePermissionTable(SqliteConnection connection)
        : base(connection)
    {
        // Temporary: means nothing to the next request, and does not belong into a data file.
        Create(connection, "create temp table visible_permissions (model_id integer, source_id text, primary key (model_id, source_id)) without rowid");
        Create(connection, "create temp table visible_sources (source_id text primary key) without rowid");
        _clear = Prepare("delete from visible_permissions");
        _add = Prepare("insert into visible_permissions (model_id, source_id) values ($model, $source)", "$model", "$source");
        _clearSources = Prepare("delete from visible_sources");
        _addSource = Prepare("insert into visible_sources (source_id) values ($source)", "$source");
    }

    public void Replace(List<string> sources, List<VisiblePermission> permissions)
    {
        _clear.Execute();
        _clearSources.Execute();
        sources.ForEach(source => _addSource.Execute(source));
        permissions.ForEach(permission => _add.Execute(permission.ModelId, permission.SourceId));
    }

    private static void Create(SqliteConnection connection, string sql)
    {
        using var create = new SqlStatement(connection, sql);
        create.Execute();
    }
}
