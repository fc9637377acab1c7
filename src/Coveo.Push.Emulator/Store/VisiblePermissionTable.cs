using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The permissions that let the person in who looks at the index now; <see cref="ItemSearch"/> filters by them.</summary>
internal sealed class VisiblePermissionTable : SqlStatements
{
    private readonly SqlStatement _clear;
    private readonly SqlStatement _add;

    public VisiblePermissionTable(SqliteConnection connection)
        : base(connection)
    {
        // Temporary: means nothing to the next request, and does not belong into a data file.
        using (var create = new SqlStatement(
            connection,
            "create temp table visible_permissions (model_id integer, source_id text, primary key (model_id, source_id)) without rowid"))
        {
            create.Execute();
        }

        _clear = Prepare("delete from visible_permissions");
        _add = Prepare("insert into visible_permissions (model_id, source_id) values ($model, $source)", "$model", "$source");
    }

    public void Replace(IEnumerable<VisiblePermission> permissions)
    {
        _clear.Execute();
        foreach (var permission in permissions)
        {
            _add.Execute(permission.ModelId, permission.SourceId);
        }
    }
}
