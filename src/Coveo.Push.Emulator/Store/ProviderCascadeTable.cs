using Coveo.Push.Emulator.Identities;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Which providers the aliases of a provider may lead to.</summary>
internal sealed class ProviderCascadeTable : SqlStatements
{
    private readonly SqlStatement _add;
    private readonly SqlStatement _of;
    private readonly SqlStatement _remove;

    public ProviderCascadeTable(SqliteConnection connection)
        : base(connection)
    {
        _add = Prepare(
            """
            insert into provider_cascades (provider_id, position, cascade_key, target_id, target_name, target_type)
            values ($provider, $position, $key, $target, $name, $type)
            """,
            "$provider", "$position", "$key", "$target", "$name", "$type");
        _of = Prepare(
            """
            select cascade_key, target_id, target_name, target_type from provider_cascades where provider_id = $provider order by position
            """,
            "$provider");
        _remove = Prepare("delete from provider_cascades where provider_id = $provider", "$provider");
    }

    public List<ProviderCascade> Of(string providerId)
    {
        var cascades = new List<ProviderCascade>();
        using var reader = _of.Query(providerId);
        while (reader.Read())
        {
            cascades.Add(new ProviderCascade(
                reader.GetString(0),
                reader.GetString(1),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetString(3)));
        }

        return cascades;
    }

    public void Replace(string providerId, IReadOnlyList<ProviderCascade> cascades)
    {
        _remove.Execute(providerId);
        for (var position = 0; position < cascades.Count; position++)
        {
            var cascade = cascades[position];
            _add.Execute(providerId, position, cascade.Key, cascade.TargetId, cascade.TargetName, cascade.TargetType);
        }
    }
}
