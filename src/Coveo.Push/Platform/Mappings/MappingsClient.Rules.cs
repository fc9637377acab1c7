using Coveo.Push.Serialization;
using Coveo.Push.Transport;

namespace Coveo.Push.Platform;

internal sealed partial class MappingsClient
{
    private const string WhereRuleIdsAre = $"{nameof(ListRulesAsync)} lists the rules with their IDs.";

    public async Task<IReadOnlyList<MappingRule>> ListRulesAsync(string sourceId, string? typeId = null, CancellationToken cancellationToken = default)
    {
        var request = RuleRequest(PushRoutes.ListMappingRules, PushRoutes.ListMappingTypeRules, sourceId, typeId);

        // Documented without a form: a list, or an object with one.
        return await ReadAsync(
            request,
            response => response.Read(PushJsonContext.Default.ListMappingRuleContract) is { } rules ? MappingReader.Read(rules)
                : response.Read(PushJsonContext.Default.MappingCommonContract) is { Rules: { } inside } ? MappingReader.Read(inside)
                : null,
            "it lists no mapping rules",
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<MappingRule> GetRuleAsync(string sourceId, string ruleId, string? typeId = null, CancellationToken cancellationToken = default)
    {
        var request = RuleRequest(PushRoutes.GetMappingRule, PushRoutes.GetMappingTypeRule, sourceId, typeId, ruleId);
        return await ReadAsync(request, response => MappingReader.Read(response.Read(PushJsonContext.Default.MappingRuleContract)), "it describes no mapping rule", cancellationToken).ConfigureAwait(false);
    }

    public async Task<MappingRule> AddRuleAsync(string sourceId, MappingRule rule, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default)
    {
        var request = RuleRequest(PushRoutes.AddMappingRule, PushRoutes.AddMappingTypeRule, sourceId, typeId).Query("rebuild", rebuild);
        MappingRules.Check(rule, nameof(rule));
        request.Json(MappingWriter.Write(rule with { Id = null }));

        // An answer may consist of the ID: what was sent is then what there is.
        return await ReadAsync(
            request,
            response => response.Read(PushJsonContext.Default.MappingRuleContract) is { Id.Length: > 0 } answer ? MappingReader.Read(answer) ?? rule with { Id = answer.Id } : null,
            "it gives the mapping rule no ID",
            cancellationToken).ConfigureAwait(false);
    }

    public async Task ReplaceRuleAsync(string sourceId, MappingRule rule, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (string.IsNullOrWhiteSpace(rule.Id))
        {
            throw new ArgumentException($"The mapping rule of the field '{MessageText.Show(rule.Field)}' has no ID. Replace one that was read, changed by 'with', or add a new one with {nameof(AddRuleAsync)}.", nameof(rule));
        }

        var request = RuleRequest(PushRoutes.ReplaceMappingRule, PushRoutes.ReplaceMappingTypeRule, sourceId, typeId, rule.Id!).Query("rebuild", rebuild);
        MappingRules.Check(rule, nameof(rule));
        await transport.SendAsync(request.Json(MappingWriter.Write(rule)), cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteRuleAsync(string sourceId, string ruleId, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default)
    {
        var request = RuleRequest(PushRoutes.DeleteMappingRule, PushRoutes.DeleteMappingTypeRule, sourceId, typeId, ruleId).Query("rebuild", rebuild);
        await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static PushRequest RuleRequest(PushRoute common, PushRoute ofType, string sourceId, string? typeId) =>
        typeId is null ? RequestOf(common, sourceId) : TypeRequest(ofType, sourceId, typeId);

    private static PushRequest RuleRequest(PushRoute common, PushRoute ofType, string sourceId, string? typeId, string ruleId)
    {
        Identifier.CheckSegment(ruleId, nameof(ruleId), WhereRuleIdsAre);
        return RuleRequest(common, ofType, sourceId, typeId).About($"mapping rule '{ruleId}' of source '{sourceId}'").Path("ruleId", ruleId);
    }
}
