namespace Coveo.Push.Emulator.Identities;

/// <summary>How expanding an identity went, as the security cache spells it.</summary>
internal static class UpdateResult
{
    public const string None = "NONE";
    public const string Success = "SUCCESS";
    public const string EntityIsInvalid = "ENTITY_IS_INVALID";
}
