namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>
/// What an evaluator could get wrong. The worlds are worth their time only if each of these changes verdicts in them.
/// </summary>
internal enum Omission
{
    None,
    Aliases,
    AliasesOfThePerson,
    Members,
    NestedGroups,
    Granted,
    DisabledIdentities,
    IdentitiesNeverPushed,
    AliasesToProvidersNotCascaded,
    LettersOfEitherCase,
    CaseSensitivity,
    Types,
    AdditionalInfo,
    Anonymous,
    DenialsOfAnonymousSets,
    Denials,
    AllSets,
    LaterLevels,
    EmptyLevels,
}
