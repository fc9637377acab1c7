using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeMappingsClient : IMappingsClient
{
    private MappingSet _mappings = new()
    {
        Common = [new MappingRule("price", "%[price]") { Id = "rule-1" }],
        Types = [new MappingType("Product", new MappingRule("color", "%[color]")) { Id = "type-1" }],
    };

    public Task<MappingRule> MapAsync(
        string sourceId, string field, IReadOnlyList<string> content, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default) =>
        Task.FromResult(new MappingRule(field, [.. content]) { Id = "rule-2" });

    public Task<MappingSet> GetAsync(string sourceId, CancellationToken cancellationToken = default) => Task.FromResult(_mappings);

    public Task ReplaceAsync(string sourceId, MappingSet mappings, bool rebuild = false, CancellationToken cancellationToken = default)
    {
        _mappings = mappings;
        return Task.CompletedTask;
    }

    public Task ReplaceCommonAsync(string sourceId, IReadOnlyList<MappingRule> rules, bool rebuild = false, CancellationToken cancellationToken = default) =>
        ReplaceAsync(sourceId, _mappings with { Common = rules }, rebuild, cancellationToken);

    public Task<IReadOnlyList<MappingRule>> ListRulesAsync(string sourceId, string? typeId = null, CancellationToken cancellationToken = default) => Task.FromResult(_mappings.Common);

    public Task<MappingRule> GetRuleAsync(string sourceId, string ruleId, string? typeId = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new MappingRule("price", "%[price]") { Id = ruleId });

    public Task<MappingRule> AddRuleAsync(string sourceId, MappingRule rule, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default) =>
        Task.FromResult(rule with { Id = "rule-3" });

    public Task ReplaceRuleAsync(string sourceId, MappingRule rule, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task DeleteRuleAsync(string sourceId, string ruleId, string? typeId = null, bool rebuild = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<IReadOnlyList<MappingType>> ListTypesAsync(string sourceId, CancellationToken cancellationToken = default) => Task.FromResult(_mappings.Types);

    public Task<MappingType> GetTypeAsync(string sourceId, string typeId, CancellationToken cancellationToken = default) => Task.FromResult(new MappingType("Product") { Id = typeId });

    public Task<MappingType> AddTypeAsync(string sourceId, MappingType type, bool rebuild = false, CancellationToken cancellationToken = default) =>
        Task.FromResult(type with { Id = "type-2" });

    public Task ReplaceTypeAsync(string sourceId, MappingType type, bool rebuild = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task DeleteTypeAsync(string sourceId, string typeId, bool rebuild = false, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
