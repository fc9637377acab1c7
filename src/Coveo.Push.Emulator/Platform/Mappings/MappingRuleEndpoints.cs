using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Platform.Mappings;

/// <summary>Single rules: of a type where the path names one, of all items where it does not.</summary>
internal sealed class MappingRuleEndpoints(MappingStore store)
{
    public async Task ListAsync(HttpContext context)
    {
        var rules = await store.FindAsync(context, mappings => RulesIn(context, mappings)).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => MappingJson.Write(json, rules)).ConfigureAwait(false);
    }

    public async Task AddAsync(HttpContext context)
    {
        var rule = await store.ReadAsync(context, model => MappingReader.Rule(model, MappingReader.NewId())).ConfigureAwait(false);
        await ChangeAsync(context, rules => [.. rules, rule]).ConfigureAwait(false);
        await WriteAsync(context, StatusCodes.Status201Created, rule).ConfigureAwait(false);
    }

    public async Task GetAsync(HttpContext context)
    {
        var rule = await store.FindAsync(context, mappings => Find(context, RulesIn(context, mappings))).ConfigureAwait(false);
        await WriteAsync(context, StatusCodes.Status200OK, rule).ConfigureAwait(false);
    }

    public async Task PutAsync(HttpContext context)
    {
        var rule = await store.ReadAsync(context, model => MappingReader.Rule(model, RouteText.Of(context, "rule"))).ConfigureAwait(false);
        await ChangeAsync(
            context,
            rules =>
            {
                var replaced = Find(context, rules);
                return [.. rules.Select(other => ReferenceEquals(other, replaced) ? rule : other)];
            }).ConfigureAwait(false);
        await WriteAsync(context, StatusCodes.Status200OK, rule).ConfigureAwait(false);
    }

    public async Task DeleteAsync(HttpContext context)
    {
        MappingStore.CheckRebuild(context);
        await ChangeAsync(
            context,
            rules =>
            {
                var removed = Find(context, rules);
                return [.. rules.Where(other => !ReferenceEquals(other, removed))];
            }).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static bool IsOfType(HttpContext context) => context.Request.RouteValues.ContainsKey("type");

    private static IReadOnlyList<MappingRule> RulesIn(HttpContext context, SourceMappings mappings) =>
        IsOfType(context) ? MappingTypeEndpoints.Find(context, mappings).Rules : mappings.Common;

    private static MappingRule Find(HttpContext context, IReadOnlyList<MappingRule> rules)
    {
        var id = RouteText.Of(context, "rule");
        return rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal)) ?? throw ApiErrors.MappingRuleDoesNotExist(id);
    }

    private static Task WriteAsync(HttpContext context, int status, MappingRule rule) =>
        JsonAnswer.WriteAsync(context, status, json => MappingJson.Write(json, rule));

    private Task<bool> ChangeAsync(HttpContext context, Func<IReadOnlyList<MappingRule>, List<MappingRule>> change) => store.ChangeAsync(
        context,
        mappings =>
        {
            if (!IsOfType(context))
            {
                return (mappings with { Common = change(mappings.Common) }, true);
            }

            var type = MappingTypeEndpoints.Find(context, mappings);
            var changed = type with { Rules = change(type.Rules) };
            return (mappings with { Types = [.. mappings.Types.Select(other => ReferenceEquals(other, type) ? changed : other)] }, true);
        });
}
