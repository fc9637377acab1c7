using System.Buffers;
using System.Text.Json;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Mappings;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>The mapping rules of sources. They are known by heart, ready to be applied: every item meets them.</summary>
internal sealed class MappingTable : SqlStatements
{
    private readonly Dictionary<string, MappingPlan> _plans = new(StringComparer.Ordinal);
    private readonly SqlStatement _put;
    private readonly SqlStatement _find;
    private readonly SqlStatement _clear;

    public MappingTable(SqliteConnection connection)
        : base(connection)
    {
        _put = Prepare("insert or replace into source_mappings (source_id, json) values ($source, $json)", "$source", "$json");
        _find = Prepare("select json from source_mappings where source_id = $source", "$source");
        _clear = Prepare("delete from source_mappings");
    }

    public SourceMappings Of(string sourceId)
    {
        if (_plans.TryGetValue(sourceId, out var plan))
        {
            return plan.Mappings;
        }

        using var reader = _find.Query(sourceId);
        return reader.Read() ? MappingJson.Read(reader.GetBytes(0)) : SourceMappings.None;
    }

    /// <summary>How items of the source are mapped by what applies now.</summary>
    public MappingPlan PlanOf(string sourceId, FieldSet fields)
    {
        if (!_plans.TryGetValue(sourceId, out var plan) || !ReferenceEquals(plan.Fields, fields))
        {
            _plans[sourceId] = plan = new MappingPlan(fields, Of(sourceId));
        }

        return plan;
    }

    public void Put(string sourceId, SourceMappings mappings)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(utf8))
        {
            MappingJson.Write(json, mappings);
        }

        _put.Execute(sourceId, utf8.WrittenSpan.ToArray());
        _plans.Remove(sourceId);
    }

    public void Clear()
    {
        _clear.Execute();
        Forget();
    }

    /// <summary>Something else than these statements has changed the rules.</summary>
    public void Forget() => _plans.Clear();
}
