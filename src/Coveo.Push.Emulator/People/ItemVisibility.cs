using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Permissions;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.People;

/// <summary>Decides which permissions let a person in, once for all items that have the same, and which sources do as a whole.</summary>
internal sealed class ItemVisibility
{
    private readonly EmulatorTables _tables;
    private readonly PersonIdentities _identities;
    private readonly Dictionary<string, string?> _defaultProviders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceAccess> _access = new(StringComparer.Ordinal);

    private ItemVisibility(EmulatorTables tables, PersonIdentities identities)
    {
        _tables = tables;
        _identities = identities;
    }

    /// <summary>From now on <see cref="ItemSearch"/> shows what this person may see.</summary>
    public static void Select(EmulatorTables tables, Person person, string? sourceId)
    {
        var identities = PersonIdentities.Of(tables, person, new ProviderKeys(tables));
        var visibility = new ItemVisibility(tables, identities);
        tables.VisiblePermissions.Replace(visibility.VisibleSources(sourceId), visibility.VisibleIn(sourceId));
    }

    private List<string> VisibleSources(string? sourceId)
    {
        var visible = new List<string>();
        foreach (var source in _tables.Sources.All().Where(source => sourceId is null || string.Equals(source.Id, sourceId, StringComparison.Ordinal)))
        {
            var access = SourceAccess.Of(_tables, source);
            _access.Add(source.Id, access);
            if (access.IsShared || (access.DecidesAlone && IsAllowed(access.Levels, DefaultProviderOf(source.Id))))
            {
                visible.Add(source.Id);
            }
        }

        return visible;
    }

    private List<VisiblePermission> VisibleIn(string? sourceId)
    {
        var visible = new List<VisiblePermission>();
        IReadOnlyList<PermissionLevel> levels = [];
        var verdicts = new List<(string? DefaultProvider, bool IsAllowed)>();
        var modelId = 0L;
        foreach (var use in _tables.PermissionModels.UsedIn(SourceVisibility.Secured, sourceId))
        {
            if (use.ModelId != modelId)
            {
                modelId = use.ModelId;
                levels = DocumentPermissionsReader.Read(use.Json);
                verdicts.Clear();
            }

            var access = _access[use.SourceId];
            if (!access.DecidesAlone && IsAllowed(access, levels, DefaultProviderOf(use.SourceId), verdicts))
            {
                visible.Add(new VisiblePermission(use.ModelId, use.SourceId));
            }
        }

        return visible;
    }

    private bool IsAllowed(
        SourceAccess access, IReadOnlyList<PermissionLevel> levels, string? defaultProvider, List<(string? DefaultProvider, bool IsAllowed)> verdicts)
    {
        if (access.IsMerged)
        {
            return IsAllowed(access.Deciding(levels), defaultProvider);
        }

        var known = verdicts.FindIndex(verdict => string.Equals(verdict.DefaultProvider, defaultProvider, StringComparison.Ordinal));
        if (known >= 0)
        {
            return verdicts[known].IsAllowed;
        }

        var isAllowed = IsAllowed(levels, defaultProvider);
        verdicts.Add((defaultProvider, isAllowed));
        return isAllowed;
    }

    private bool IsAllowed(IReadOnlyList<PermissionLevel> levels, string? defaultProvider) => PermissionEvaluation
        .Evaluate(levels, permission => _identities.Find(permission, defaultProvider) is not null)
        .IsAllowed;

    private string? DefaultProviderOf(string sourceId)
    {
        if (!_defaultProviders.TryGetValue(sourceId, out var provider))
        {
            provider = _tables.References.ProvidersOf(sourceId).FirstOrDefault();
            _defaultProviders.Add(sourceId, provider);
        }

        return provider;
    }
}
