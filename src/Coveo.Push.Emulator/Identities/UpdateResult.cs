using System.Collections.Frozen;

namespace Coveo.Push.Emulator.Identities;

/// <summary>How expanding an identity went, as the security cache spells it.</summary>
internal static class UpdateResult
{
    public const string None = "NONE";
    public const string Success = "SUCCESS";
    public const string EntityIsInvalid = "ENTITY_IS_INVALID";

    private static readonly FrozenDictionary<string, string> ByPushedName = new[]
    {
        Success,
        "ACCESS_DENIED",
        "TIMED_OUT",
        EntityIsInvalid,
        "ENTITY_IS_UNAVAILABLE",
        "SECURITY_PROVIDER_IS_UNAVAILABLE",
        "SECURITY_PROVIDER_IS_UNREACHABLE",
        "SECURITY_PROVIDER_IS_NOT_READY",
        "UNEXPECTED_ERROR",
    }.ToFrozenDictionary(WithoutUnderscores, StringComparer.OrdinalIgnoreCase);

    /// <param name="pushed">As a pushed identity spells it, such as <c>AccessDenied</c>.</param>
    public static string? Parse(string pushed) => ByPushedName.GetValueOrDefault(WithoutUnderscores(pushed));

    private static string WithoutUnderscores(string text) => text.Replace("_", string.Empty, StringComparison.Ordinal);
}
