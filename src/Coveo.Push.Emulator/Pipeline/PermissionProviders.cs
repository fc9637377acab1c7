using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Looks for the security identity providers that the permissions of items name, each once per transaction.</summary>
internal sealed class PermissionProviders(EmulatorTables tables, string sourceId)
{
    private readonly Dictionary<string, bool> _exist = new(StringComparer.Ordinal);
    private bool? _sourceHasOne;

    /// <param name="providers">Provider IDs; <see langword="null"/> stands for the first provider of the source.</param>
    public LogProblem? ProblemWith(IReadOnlyList<string?> providers)
    {
        foreach (var provider in providers)
        {
            if (provider is null ? !SourceHasOne() : !Exists(provider))
            {
                return new LogProblem(LogCode.UnknownSecurityProvider, provider is null
                    ? "A permission names no security identity provider, and the source is associated with none: it matches nobody."
                    : $"The permissions name the security identity provider '{provider}', which does not exist: they match nobody.");
            }
        }

        return null;
    }

    private bool SourceHasOne() => _sourceHasOne ??= tables.References.ProvidersOf(sourceId).Count > 0;

    private bool Exists(string provider)
    {
        if (!_exist.TryGetValue(provider, out var exists))
        {
            exists = tables.Providers.Find(provider) is not null;
            _exist.Add(provider, exists);
        }

        return exists;
    }
}
