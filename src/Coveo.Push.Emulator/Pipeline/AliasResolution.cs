using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Finds the identities that aliases lead to. An alias that leads nowhere is kept, without effect.</summary>
internal sealed class AliasResolution(EmulatorTables tables, SecurityProvider provider)
{
    private readonly Dictionary<string, SecurityProvider?> _providers = new(StringComparer.Ordinal);
    private HashSet<string>? _cascaded;

    /// <returns>What is wrong with the aliases, each kind once.</returns>
    public List<LogProblem> Replace(long id, bool isNew, IReadOnlyList<AliasTarget> aliases)
    {
        if (!isNew)
        {
            tables.Aliases.RemoveFrom(id);
        }

        var problems = new List<LogProblem>();
        foreach (var alias in aliases)
        {
            var problem = Add(id, alias);
            if (problem is not null && !problems.Exists(known => string.Equals(known.Code, problem.Code, StringComparison.Ordinal)))
            {
                problems.Add(problem);
            }
        }

        return problems;
    }

    private LogProblem? Add(long id, AliasTarget alias)
    {
        _cascaded ??= tables.Cascades.Of(provider.Id).Select(cascade => cascade.TargetId).ToHashSet(StringComparer.Ordinal);
        var targetId = alias.ProviderId ?? (_cascaded.Count == 1 ? _cascaded.First() : string.Empty);
        var target = Find(targetId);
        var isUsable = target is not null && _cascaded.Contains(targetId);
        var key = IdentityKey.Of(targetId, target?.CaseSensitive ?? false, alias.Identity);
        tables.Aliases.Add(id, tables.Identities.IdOf(key, alias.Identity.Name), isUsable);
        return isUsable ? null : ProblemOf(alias, targetId);
    }

    private LogProblem ProblemOf(AliasTarget alias, string targetId)
    {
        var name = alias.Identity.Name;
        return alias.ProviderId is null && _cascaded!.Count > 1
            ? new LogProblem(
                LogCode.AmbiguousAliasProvider, $"The alias '{name}' has no effect: '{provider.Id}' cascades to several providers, and 'provider' does not say to which.")
            : new LogProblem(
                LogCode.ProviderNotCascaded, $"The alias '{name}' has no effect: '{provider.Id}' does not cascade to a provider '{targetId}' that exists.");
    }

    private SecurityProvider? Find(string id)
    {
        if (!_providers.TryGetValue(id, out var found))
        {
            _providers.Add(id, found = tables.Providers.Find(id));
        }

        return found;
    }
}
