using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Reads the state of the security identity cache (docs.coveo.com/en/1905).</summary>
    public static PushRoute GetSecurityCacheStatus { get; } =
        OnPlatform(nameof(GetSecurityCacheStatus), HttpMethod.Get, SecurityCache + "/status", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads a page of a provider's security identities.</summary>
    public static PushRoute ListCachedIdentities { get; } =
        OnPlatform(nameof(ListCachedIdentities), HttpMethod.Get, SecurityCache + "/entities/{providerId}/members", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads a page of the security identities whose names match a term.</summary>
    public static PushRoute SearchCachedIdentities { get; } =
        OnPlatform(nameof(SearchCachedIdentities), HttpMethod.Post, SecurityCache + "/entities/list", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads one security identity with its state; a POST, as its name goes in the body.</summary>
    public static PushRoute GetCachedIdentity { get; } =
        OnPlatform(nameof(GetCachedIdentity), HttpMethod.Post, SecurityCache + "/entities/{providerId}/entity", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads a page of the members of a group.</summary>
    public static PushRoute ListCachedIdentityMembers { get; } =
        OnPlatform(nameof(ListCachedIdentityMembers), HttpMethod.Post, SecurityCache + "/entities/{providerId}/members/children", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads a page of the groups that an identity is in.</summary>
    public static PushRoute ListCachedIdentityParents { get; } =
        OnPlatform(nameof(ListCachedIdentityParents), HttpMethod.Post, SecurityCache + "/entities/{providerId}/members/parents", repeatable: true, HttpStatusCode.OK);

    /// <summary>Starts a refresh of all security identities (docs.coveo.com/en/1905).</summary>
    public static PushRoute RefreshSecurityCache { get; } =
        OnPlatform(nameof(RefreshSecurityCache), HttpMethod.Post, SecurityCache + "/refresh", repeatable: true, HttpStatusCode.NoContent);

    /// <summary>Starts a refresh of one provider's security identities.</summary>
    public static PushRoute RefreshSecurityProvider { get; } =
        OnPlatform(nameof(RefreshSecurityProvider), HttpMethod.Post, SecurityCache + "/{providerId}/refresh", repeatable: true, HttpStatusCode.NoContent);

    /// <summary>Stops a refresh of one provider's security identities.</summary>
    public static PushRoute CancelSecurityProviderRefresh { get; } =
        OnPlatform(nameof(CancelSecurityProviderRefresh), HttpMethod.Post, SecurityCache + "/{providerId}/refresh/cancel", repeatable: true, HttpStatusCode.NoContent);

    /// <summary>Refreshes one security identity.</summary>
    public static PushRoute RefreshCachedIdentity { get; } =
        OnPlatform(nameof(RefreshCachedIdentity), HttpMethod.Post, SecurityCache + "/refresh/entity", repeatable: true, HttpStatusCode.NoContent);

    /// <summary>Enables every disabled security identity.</summary>
    public static PushRoute EnableDisabledIdentities { get; } =
        OnPlatform(nameof(EnableDisabledIdentities), HttpMethod.Post, SecurityCache + "/disabled/enable", repeatable: true, HttpStatusCode.NoContent);

    /// <summary>Enables the disabled security identities of one provider.</summary>
    public static PushRoute EnableDisabledIdentitiesOfProvider { get; } =
        OnPlatform(nameof(EnableDisabledIdentitiesOfProvider), HttpMethod.Post, SecurityCache + "/{providerId}/disabled/enable", repeatable: true, HttpStatusCode.NoContent);
}
