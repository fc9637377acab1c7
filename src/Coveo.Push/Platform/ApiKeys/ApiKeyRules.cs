using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push.Platform;

/// <summary>Checks what an API key shall be before it is sent.</summary>
internal static class ApiKeyRules
{
    private const int NameLimit = 125;
    private const int DescriptionLimit = 1000;

    public static void CheckId([NotNull] string? apiKeyId)
    {
        Identifier.CheckSegment(apiKeyId, nameof(apiKeyId), "It looks like 't4hk287bfj5sg6wskg64ckk5a' and is the key's ID, not its value; ApiKeys.ListAsync lists them.");
        if (LooksLikeValue(apiKeyId))
        {
            // The message must not show it, and no log of an address either.
            throw new ArgumentException("This is the value of an API key, a secret. Give its ID, which ApiKeys.ListAsync lists.", nameof(apiKeyId));
        }
    }

    public static void Check(ApiKeyDefinition definition)
    {
        if (string.IsNullOrWhiteSpace(definition.DisplayName) || definition.DisplayName.Length > NameLimit)
        {
            throw Wrong(definition, $"has a display name of {definition.DisplayName.Length} characters. Give it 1 to {NameLimit}, not only spaces.");
        }

        if (definition.Description is { Length: > DescriptionLimit } description)
        {
            throw Wrong(definition, $"has a description of {description.Length} characters. Give it at most {DescriptionLimit}.");
        }

        CheckIps(definition, definition.AllowedIps, nameof(definition.AllowedIps));
        CheckIps(definition, definition.DeniedIps, nameof(definition.DeniedIps));
        foreach (var privilege in definition.Privileges)
        {
            if (privilege is null || string.IsNullOrWhiteSpace(privilege.TargetDomain) || string.IsNullOrWhiteSpace(privilege.TargetId) || string.IsNullOrWhiteSpace(privilege.Owner))
            {
                throw Wrong(definition, "has a privilege without an owner, a domain or a target. Make them by Privilege.EditSource(sourceId) and the like.");
            }
        }
    }

    private static void CheckIps(ApiKeyDefinition definition, IReadOnlyList<string> ips, string name)
    {
        foreach (var ip in ips)
        {
            if (IpRangeRule.Problem(ip) is { } problem)
            {
                throw Wrong(definition, $"has '{MessageText.Show(ip ?? "")}' in {name}, which {problem}.");
            }
        }
    }

    // Two letters and a UUID.
    private static bool LooksLikeValue(string text) => text is { Length: 38 } && text[10] == '-' && text[15] == '-' && text[20] == '-' && text[25] == '-';

    private static ArgumentException Wrong(ApiKeyDefinition definition, string what) =>
        new($"The API key '{MessageText.Show(definition.DisplayName)}' {what}", nameof(definition));
}
