using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>Applies operations to the identities of a provider, in the order their ordering IDs say, and logs them.</summary>
/// <param name="tables">The database, for the time of one transaction.</param>
/// <param name="provider">The provider as it is in that transaction.</param>
/// <param name="stamp">The request.</param>
internal sealed class IdentityOperations(EmulatorTables tables, SecurityProvider provider, OperationStamp stamp) : IIdentityOperations
{
    private static readonly LogProblem BelowFloor =
        new(LogCode.OutOfSequenceOperation, "The ordering ID is lower than that of the last disable-old operation of the provider.");

    private static readonly LogProblem NotNewer =
        new(LogCode.OutOfSequenceOperation, "The ordering ID is not greater than that of the last operation on the identity.");

    private static readonly LogProblem ContainsItself =
        new(LogCode.CyclicMembership, "The identity is a member of itself, which adds nothing.");

    private readonly IdentityLog _log = new(tables, provider.Id, stamp);
    private readonly AliasResolution _aliases = new(tables, provider);

    public void SetMembers(MembersDefinition definition)
    {
        var key = KeyOf(definition.Identity);
        var stored = tables.Identities.Find(key);
        if (!IsInSequence(definition.Identity, OperationFor(stored), stored?.Members))
        {
            return;
        }

        var id = stored?.Id ?? tables.Identities.Add(key, definition.Identity.Name);
        tables.Identities.SetMembers(id, definition.Identity.Name, VersionOf(definition.Result), stamp.ReceivedAt);
        Replace(tables.Members, id, stored, definition.Members);
        ReplaceGranted(id, stored, definition.Granted, stored?.Aliases);
        var isCyclic = definition.Members.Any(member => KeyOf(member) == key);
        LogDefinition(definition.Identity, stored, isCyclic ? [ContainsItself] : [], definition.Result);
    }

    public void SetAliases(AliasesDefinition definition)
    {
        var key = KeyOf(definition.Identity);
        var stored = tables.Identities.Find(key);
        if (!IsInSequence(definition.Identity, OperationFor(stored), stored?.Aliases))
        {
            return;
        }

        var id = stored?.Id ?? tables.Identities.Add(key, definition.Identity.Name);
        var problems = _aliases.Replace(id, isNew: stored is null, definition.Aliases);
        tables.Identities.SetAliases(id, definition.Identity.Name, VersionOf(definition.Result), stamp.ReceivedAt);
        ReplaceGranted(id, stored, definition.Granted, stored?.Members);
        LogDefinition(definition.Identity, stored, problems, definition.Result);
    }

    public void Disable(Identity identity)
    {
        var key = KeyOf(identity);
        var stored = tables.Identities.Find(key);
        if (!IsInSequence(identity, LogOperation.Delete, stored?.Members, stored?.Aliases))
        {
            return;
        }

        tables.Identities.Disable(stored?.Id ?? tables.Identities.Add(key, identity.Name), stamp);
        var result = stored is { IsPushed: true, IsDisabled: false } ? LogResult.Completed : LogResult.Skipped;
        Log(identity.Name, LogOperation.Delete, LogTask.Consuming, result);
    }

    public void Log(string id, string operation, string task, string result, LogProblem? problem = null) =>
        _log.Log(id, operation, task, result, problem);

    private static string OperationFor(StoredIdentity? stored) =>
        stored is { IsPushed: true, IsDisabled: false } ? LogOperation.Update : LogOperation.Add;

    private IdentityKey KeyOf(Identity identity) => IdentityKey.Of(provider, identity);

    private FacetVersion VersionOf(ExpansionResult result) => new(stamp.OrderingId, stamp.Sequence, result.Result, result.Error);

    private void Replace(IdentityLinkTable links, long id, StoredIdentity? stored, IReadOnlyList<Identity> targets)
    {
        if (stored is not null)
        {
            links.RemoveFrom(id);
        }

        foreach (var target in targets)
        {
            links.Add(id, tables.Identities.IdOf(KeyOf(target), target.Name));
        }
    }

    /// <summary>Members and aliases come with the granted identities; those of the newer operation stay.</summary>
    private void ReplaceGranted(long id, StoredIdentity? stored, IReadOnlyList<Identity> granted, FacetVersion? other)
    {
        if (other is null || !stamp.IsOlderThan(other))
        {
            Replace(tables.Granted, id, stored, granted);
        }
    }

    private void LogDefinition(Identity identity, StoredIdentity? stored, List<LogProblem> problems, ExpansionResult result)
    {
        var operation = OperationFor(stored);
        foreach (var problem in problems)
        {
            Log(identity.Name, operation, LogTask.Consuming, LogResult.Warning, problem);
        }

        if (result.Error is not null)
        {
            Log(identity.Name, operation, LogTask.Consuming, LogResult.Warning, new LogProblem(result.Result, result.Error));
        }
        else if (problems.Count == 0)
        {
            Log(identity.Name, operation, LogTask.Consuming, LogResult.Completed);
        }
    }

    private bool IsInSequence(Identity identity, string operation, params ReadOnlySpan<FacetVersion?> stored)
    {
        LogProblem? problem = stamp.OrderingId < provider.Floor ? BelowFloor : null;
        foreach (var version in stored)
        {
            problem ??= version is not null && !stamp.IsNewerThan(version) ? NotNewer : null;
        }

        if (problem is not null)
        {
            Log(identity.Name, operation, LogTask.Consuming, LogResult.Error, problem);
        }

        return problem is null;
    }
}
