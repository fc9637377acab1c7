using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

/// <inheritdoc cref="IMappingsClient"/>
internal sealed partial class MappingsClient(PushTransport transport) : IMappingsClient
{
    public async Task<MappingRule> MapAsync(string sourceId, string field, IReadOnlyList<string> content, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default)
    {
        Identifier.CheckSourceId(sourceId);
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(content);
        var wanted = new MappingRule(field, [.. content]);
        MappingRules.Check(wanted, nameof(content));
        var rules = await ListRulesAsync(sourceId, typeId, cancellationToken).ConfigureAwait(false);
        if (rules.FirstOrDefault(rule => rule.Field == field) is not { } existing)
        {
            return await AddRuleAsync(sourceId, wanted, typeId, rebuild, cancellationToken).ConfigureAwait(false);
        }

        if (existing.Content.SequenceEqual(wanted.Content, StringComparer.Ordinal))
        {
            return existing;
        }

        var changed = existing with { Content = wanted.Content };
        await ReplaceRuleAsync(sourceId, changed, typeId, rebuild, cancellationToken).ConfigureAwait(false);
        return changed;
    }

    public async Task<MappingSet> GetAsync(string sourceId, CancellationToken cancellationToken = default)
    {
        var request = RequestOf(PushRoutes.GetMappings, sourceId);
        return await ReadAsync(request, response => MappingReader.Read(response.Read(PushJsonContext.Default.SourceMappingsContract)), "it has no mappings", cancellationToken).ConfigureAwait(false);
    }

    public async Task ReplaceAsync(string sourceId, MappingSet mappings, bool rebuild = false, CancellationToken cancellationToken = default)
    {
        var request = RequestOf(PushRoutes.ReplaceMappings, sourceId).Query("rebuild", rebuild);
        MappingRules.Check(mappings, nameof(mappings));
        await transport.SendAsync(request.Json(MappingWriter.Write(mappings)), cancellationToken).ConfigureAwait(false);
    }

    public async Task ReplaceCommonAsync(string sourceId, IReadOnlyList<MappingRule> rules, bool rebuild = false, CancellationToken cancellationToken = default)
    {
        var request = RequestOf(PushRoutes.ReplaceCommonMappings, sourceId).Query("rebuild", rebuild);
        MappingRules.Check(rules, "all items", nameof(rules));
        await transport.SendAsync(request.Json(MappingWriter.Write(rules)), cancellationToken).ConfigureAwait(false);
    }

    private static PushRequest RequestOf(PushRoute route, string sourceId)
    {
        Identifier.CheckSourceId(sourceId);
        return new PushRequest(route).About($"mappings of source '{sourceId}'").Path("sourceId", sourceId);
    }

    private async Task<T> ReadAsync<T>(PushRequest request, Func<PushResponse, T?> read, string flaw, CancellationToken cancellationToken)
        where T : class
    {
        T? answer = null;
        request.Needs(response =>
        {
            answer = read(response);
            return answer is null ? flaw : null;
        });
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer!;
    }
}
