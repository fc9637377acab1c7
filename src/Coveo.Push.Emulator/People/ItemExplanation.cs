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
internal sealed record ItemExplanation(
    Source Source,
    string DocumentId,
    Person Person,
    string? PersonState,
    PersonIdentities Identities,
    string? DefaultProvider,
    PermissionVerdict Verdict,
    IReadOnlyList<UnresolvedPermission> Unresolved,
    UselessAlias? UselessAlias)
{
    public static ItemExplanation Of(EmulatorTables tables, Source source, StoredItem item, Person person)
    {
        var keys = new ProviderKeys(tables);
        var identities = PersonIdentities.Of(tables, person, keys);
        var defaultProvider = tables.References.ProvidersOf(source.Id).FirstOrDefault();
        var levels = item.PermissionsJson is { } json ? DocumentPermissionsReader.Read(json) : [];
        return new ItemExplanation(
            source,
            item.DocumentId,
            person,
            PersonIdentities.StateOf(tables, person, keys),
            identities,
            defaultProvider,
            Decide(source, levels, permission => identities.Find(permission, defaultProvider) is not null),
            new UnresolvedPermissions(tables, keys, defaultProvider).In(levels),
            person.Name is { } name ? tables.Aliases.UselessTo(identities.RowIds, name) : null);
    }

    private static PermissionVerdict Decide(Source source, IReadOnlyList<PermissionLevel> levels, Func<Permission, bool> isOfPerson) =>
        source.Visibility switch
        {
            SourceVisibility.Shared => PermissionEvaluation.DecidedBySource(PermissionRule.SourceIsShared, levels, isOfPerson),
            SourceVisibility.Secured => PermissionEvaluation.Evaluate(levels, isOfPerson),
            _ => PermissionEvaluation.DecidedBySource(PermissionRule.SourceIsPrivate, levels, isOfPerson),
        };
}
