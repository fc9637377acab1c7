using Coveo.Push.Emulator.Identities;
using Microsoft.Data.Sqlite;

namespace Coveo.Push.Emulator.Store;

/// <summary>Which sources use which providers, in the order in which they were associated.</summary>
internal sealed class ProviderReferenceTable : SqlStatements
{
    private readonly SqlStatement _add;
    private readonly SqlStatement _of;
    private readonly SqlStatement _ofSource;
    private readonly SqlStatement _remove;
    private readonly SqlStatement _removeSource;

    public ProviderReferenceTable(SqliteConnection connection)
        : base(connection)
    {
        _add = Prepare(
            "insert or ignore into provider_references (provider_id, type, reference_id) values ($provider, $type, $id)",
            "$provider", "$type", "$id");
        _of = Prepare("select type, reference_id from provider_references where provider_id = $provider order by id", "$provider");
        _ofSource = Prepare(
            "select provider_id from provider_references where type = $type and reference_id = $source order by id", "$type", "$source");
        _remove = Prepare(
            "delete from provider_references where provider_id = $provider and type = $type and reference_id = $id",
            "$provider", "$type", "$id");
        _removeSource = Prepare("delete from provider_references where type = $type and reference_id = $source", "$type", "$source");
    }

    public List<ProviderReference> Of(string providerId)
    {
        var references = new List<ProviderReference>();
        using var reader = _of.Query(providerId);
        while (reader.Read())
        {
            references.Add(new ProviderReference(reader.GetString(0), reader.GetString(1)));
        }

        return references;
    }

    /// <summary>The IDs of the providers of a source; the first is what a permission without a provider means.</summary>
    public List<string> ProvidersOf(string sourceId)
    {
        var providers = new List<string>();
        using var reader = _ofSource.Query(ProviderReference.Source, sourceId);
        while (reader.Read())
        {
            providers.Add(reader.GetString(0));
        }

        return providers;
    }

    /// <summary>Associations that stay keep their place in the order.</summary>
    public void Replace(string providerId, IReadOnlyList<ProviderReference> references)
    {
        foreach (var gone in Of(providerId).Except(references))
        {
            _remove.Execute(providerId, gone.Type, gone.Id);
        }

        foreach (var reference in references)
        {
            _add.Execute(providerId, reference.Type, reference.Id);
        }
    }

    public void RemoveSource(string sourceId) => _removeSource.Execute(ProviderReference.Source, sourceId);
}
