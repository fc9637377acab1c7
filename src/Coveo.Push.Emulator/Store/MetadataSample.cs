using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Which metadata keys the items of a source have, looked up in some of them.</summary>
internal sealed class MetadataSample : SqlStatements
{
    /// <summary>How many items are looked at.</summary>
    public const int Maximum = 1000;

    private readonly SqlStatement _keys;
    private readonly SqlStatement _fields;

    public MetadataSample(SqliteConnection connection)
        : base(connection)
    {
        _keys = Prepare(
            """
            select lower(e.key) as name, group_concat(distinct e.key),
                group_concat(distinct case e.type when 'text' then 'text' when 'integer' then 'integer' when 'real' then 'decimal'
                    when 'true' then 'boolean' when 'false' then 'boolean' when 'array' then 'list' else e.type end),
                count(distinct i.id), count(distinct case when e.key in (select value from json_each(i.unmapped)) then i.id end),
                min(case e.type when 'true' then 'true' when 'false' then 'false' else substr(e.value, 1, 120) end)
            from (select id, metadata, unmapped from items where source_id = $source and deleted = 0 limit $maximum) i, json_each(i.metadata) e
            group by name order by name
            """,
            "$source", "$maximum");
        _fields = Prepare(
            """
            select e.key, count(*) from (select fields from items where source_id = $source and deleted = 0 limit $maximum) i, json_each(i.fields) e
            group by e.key
            """,
            "$source", "$maximum");
    }

    public List<MetadataKey> Of(string sourceId)
    {
        var keys = new List<MetadataKey>();
        using var reader = _keys.Query(sourceId, Maximum);
        while (reader.Read())
        {
            keys.Add(new MetadataKey(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetString(5)));
        }

        return keys;
    }

    /// <summary>In how many of those items metadata has filled each field.</summary>
    public Dictionary<string, long> FieldsOf(string sourceId)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        using var reader = _fields.Query(sourceId, Maximum);
        while (reader.Read())
        {
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        }

        return counts;
    }
}
