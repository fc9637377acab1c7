using Coveo.Push.Emulator.Fields;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The fields that were created. All of them are known by heart: each item asks for some.</summary>
internal sealed class FieldTable : SqlStatements
{
    private readonly SqlStatement _put;
    private readonly SqlStatement _all;
    private readonly SqlStatement _delete;
    private readonly SqlStatement _clear;
    private FieldSet? _known;

    public FieldTable(SqliteConnection connection)
        : base(connection)
    {
        _put = Prepare(
            """
            insert or replace into fields (name, type, description, label, date_format, separator, traits, project_ids)
            values ($name, $type, $description, $label, $format, $separator, $traits, $projects)
            """,
            "$name", "$type", "$description", "$label", "$format", "$separator", "$traits", "$projects");
        _all = Prepare("select name, type, description, label, date_format, separator, traits, project_ids from fields");
        _delete = Prepare("delete from fields where name = $name", "$name");
        _clear = Prepare("delete from fields");
    }

    /// <summary>Gets all fields there are, those of the system among them.</summary>
    public FieldSet All => _known ??= new FieldSet(Read());

    public void Put(Field field)
    {
        _put.Execute(
            field.Name,
            field.Type,
            field.Description,
            field.Label,
            field.DateFormat,
            field.Separator,
            (int)field.Traits,
            field.ProjectIds is { } projects ? JsonTexts.Of(projects) : null);
        Forget();
    }

    public void Delete(string name)
    {
        _delete.Execute(name);
        Forget();
    }

    public void Clear()
    {
        _clear.Execute();
        Forget();
    }

    /// <summary>Something else than these statements has changed the fields.</summary>
    public void Forget() => _known = null;

    private List<Field> Read()
    {
        var fields = new List<Field>();
        using var reader = _all.Query();
        while (reader.Read())
        {
            fields.Add(new Field(reader.GetString(0), reader.GetString(1))
            {
                Description = TextOrNull(reader, 2),
                Label = TextOrNull(reader, 3),
                DateFormat = TextOrNull(reader, 4),
                Separator = reader.GetString(5),
                Traits = (FieldTraits)reader.GetInt32(6),
                ProjectIds = TextOrNull(reader, 7) is { } projects ? JsonTexts.Read(projects) : null,
            });
        }

        return fields;
    }

    private static string? TextOrNull(SqlReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
