using Coveo.Push.Emulator.Sources;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

internal sealed class SourceSettingsTable : SqlStatements
{
    private readonly SqlStatement _put;
    private readonly SqlStatement _find;

    public SourceSettingsTable(SqliteConnection connection)
        : base(connection)
    {
        _put = Prepare(
            "insert or replace into source_settings (source_id, modified_at, model, permission_behavior, permissions) values ($source, $modified, $model, $behavior, $permissions)",
            "$source", "$modified", "$model", "$behavior", "$permissions");
        _find = Prepare("select modified_at, model, permission_behavior, permissions from source_settings where source_id = $source", "$source");
    }

    public void Put(string sourceId, SourceSettings settings) =>
        _put.Execute(sourceId, settings.ModifiedAt, settings.Model, settings.PermissionBehavior, settings.Permissions);

    public SourceSettings Of(Source source)
    {
        using var reader = _find.Query(source.Id);
        return reader.Read()
            ? new SourceSettings(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3))
            : SourceSettings.Initial(source);
    }
}
