using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Permissions;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.People;

/// <summary>Why a person may or may not see an item.</summary>
/// <param name="Source">The source of the item.</param>
/// <param name="DocumentId">The item.</param>
/// <param name="Person">The person.</param>
/// <param name="PersonState">The state of the identity the person starts from; <see langword="null"/> for an anonymous visitor.</param>
/// <param name="Identities">Everything the person is.</param>
/// <param name="DefaultProvider">What a permission without a provider means, if anything.</param>
/// <param name="Verdict">The decision.</param>
/// <param name="Unresolved">The permissions that can match nobody.</param>
/// <param name="UselessAlias">An alias that would lead to the person if it had an effect, and may be what is missing.</param>
/// <param name="Access">How the source takes part in it.</param>
internal sealed record ItemExplanation(
    Source Source,
    string DocumentId,
    Person Person,
    string? PersonState,
    PersonIdentities Identities,
    string? DefaultProvider,
    PermissionVerdict Verdict,
    IReadOnlyList<UnresolvedPermission> Unresolved,
    UselessAlias? UselessAlias,
    SourceAccess Access)
{
    public static ItemExplanation Of(EmulatorTables tables, Source source, StoredItem item, Person person)
    {
        var keys = new ProviderKeys(tables);
        var identities = PersonIdentities.Of(tables, person, keys);
        var defaultProvider = tables.References.ProvidersOf(source.Id).FirstOrDefault();
        var access = SourceAccess.Of(tables, source);
        var levels = access.Deciding(item.PermissionsJson is { } json ? DocumentPermissionsReader.Read(json) : []);
        return new ItemExplanation(
            source,
            item.DocumentId,
            person,
            PersonIdentities.StateOf(tables, person, keys),
            identities,
            defaultProvider,
            Decide(access, levels, permission => identities.Find(permission, defaultProvider) is not null),
            new UnresolvedPermissions(tables, keys, defaultProvider).In(levels),
            person.Name is { } name ? tables.Aliases.UselessTo(identities.RowIds, name) : null,
            access);
    }

    private static PermissionVerdict Decide(SourceAccess access, IReadOnlyList<PermissionLevel> levels, Func<Permission, bool> isOfPerson) =>
        access.IsShared ? PermissionEvaluation.DecidedBySource(PermissionRule.SourceIsShared, levels, isOfPerson)
        : access is { Visibility: SourceVisibility.Private, Levels.Count: 0 } ? PermissionEvaluation.DecidedBySource(PermissionRule.SourceIsPrivate, levels, isOfPerson)
        : PermissionEvaluation.Evaluate(levels, isOfPerson);
}
