using System.Text.Json;
using Coveo.Push.Serialization;

namespace Coveo.Push.Platform;

/// <summary>Checks and writes what is asked of the security identity cache.</summary>
internal static class CachedIdentityWriter
{
    /// <summary>An identity in the words of the cache.</summary>
    public static ReadOnlyMemory<byte> Write(string providerId, Identity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        if (string.IsNullOrWhiteSpace(identity.Name) || !Identifier.IsWellFormed(identity.Name))
        {
            throw new ArgumentException($"The identity has the name '{MessageText.Show(identity.Name)}'. Give it the name that it was pushed with.", nameof(identity));
        }

        if (identity.Provider is { } provider && provider != providerId)
        {
            throw new ArgumentException($"{identity} is not of the provider '{MessageText.Show(providerId)}'. Ask its own provider, or name the identity without one.", nameof(identity));
        }

        var infos = identity.AdditionalInfo.Count == 0 ? null : identity.AdditionalInfo.Select(info => (SecurityMemberInfoContract?)new SecurityMemberInfoContract(info.Key, info.Value)).ToList();
        var member = new SecurityMemberContract(identity.Name, providerId, identity.Type.PermissionName(), infos);
        return PushJson.Write(member, (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.SecurityMemberContract));
    }

    public static ReadOnlyMemory<byte> Write(CachedIdentitySearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (string.IsNullOrWhiteSpace(search.Term))
        {
            throw new ArgumentException($"The search term is '{search.Term}'. Give the start or a part of a name; {nameof(ISecurityCacheClient.ListIdentitiesAsync)} lists all identities of a provider.", nameof(search));
        }

        if (search.ProviderIds.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException($"A provider to search '{MessageText.Show(search.Term)}' in has a blank ID. Leave it out, or give its ID, such as 'My Provider'.", nameof(search));
        }

        // Without the precise count, the number of pages would be a guess, and the last ones might not be read.
        var body = new SearchSecurityMembersContract(
            search.ProviderIds.Count == 0 ? null : search.ProviderIds,
            search.Types.Count == 0 ? null : [.. search.Types.Select(type => type.PushName())],
            search.Term,
            ModeOf(search.Match),
            ExtractPreciseTotalCount: true);
        return PushJson.Write(body, (json, value) => JsonSerializer.Serialize(json, value, PushJsonContext.Default.SearchSecurityMembersContract));
    }

    private static string ModeOf(CachedIdentityMatch match) => match switch
    {
        CachedIdentityMatch.Prefix => "PREFIX",
        CachedIdentityMatch.Substring => "SUBSTRING",
        _ => throw new ArgumentOutOfRangeException(nameof(match), match, $"'{match}' is no way to match a name. Use Prefix or Substring."),
    };
}
