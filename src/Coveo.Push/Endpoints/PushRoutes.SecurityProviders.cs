using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Creates a security identity provider (docs.coveo.com/en/85). A repeat would fail on the name of the first.</summary>
    public static PushRoute CreateSecurityProvider { get; } =
        OnPlatform(nameof(CreateSecurityProvider), HttpMethod.Post, SecurityProviders, repeatable: false, HttpStatusCode.OK, HttpStatusCode.Created);

    /// <summary>Replaces the model of a security identity provider, or creates one of that ID (docs.coveo.com/en/85).</summary>
    public static PushRoute UpdateSecurityProvider { get; } =
        OnPlatform(nameof(UpdateSecurityProvider), HttpMethod.Put, SecurityProviders + "/{providerId}", repeatable: true, HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NoContent);

    /// <summary>Reads one security identity provider.</summary>
    public static PushRoute GetSecurityProvider { get; } =
        OnPlatform(nameof(GetSecurityProvider), HttpMethod.Get, SecurityProviders + "/{providerId}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads a page of the organization's security identity providers.</summary>
    public static PushRoute ListSecurityProviders { get; } =
        OnPlatform(nameof(ListSecurityProviders), HttpMethod.Get, SecurityProviders + "/page", repeatable: true, HttpStatusCode.OK);

    /// <summary>Deletes a security identity provider with its identities.</summary>
    public static PushRoute DeleteSecurityProvider { get; } =
        OnPlatform(nameof(DeleteSecurityProvider), HttpMethod.Delete, SecurityProviders + "/{providerId}", repeatable: true, HttpStatusCode.NoContent, HttpStatusCode.OK);
}
