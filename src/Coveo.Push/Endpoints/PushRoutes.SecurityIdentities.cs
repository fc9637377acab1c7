using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Adds or replaces one security identity with its members (docs.coveo.com/en/142). The path says "permissions" for historical reasons.</summary>
    public static PushRoute AddOrUpdateIdentity { get; } =
        Push(nameof(AddOrUpdateIdentity), HttpMethod.Put, Provider + "/permissions", HttpStatusCode.Accepted);

    /// <summary>Adds or replaces the aliases of one security identity (docs.coveo.com/en/142).</summary>
    public static PushRoute AddOrUpdateAlias { get; } =
        Push(nameof(AddOrUpdateAlias), HttpMethod.Put, Provider + "/mappings", HttpStatusCode.Accepted);

    /// <summary>Disables one security identity; the call has a body (docs.coveo.com/en/33).</summary>
    public static PushRoute DisableIdentity { get; } =
        Push(nameof(DisableIdentity), HttpMethod.Delete, Provider + "/permissions", HttpStatusCode.Accepted);

    /// <summary>Disables the security identities last pushed before an ordering ID.</summary>
    public static PushRoute DisableIdentitiesOlderThan { get; } =
        Push(nameof(DisableIdentitiesOlderThan), HttpMethod.Delete, Provider + "/permissions/olderthan", HttpStatusCode.Accepted);

    /// <summary>Hands over a file container that holds a batch of security identities (docs.coveo.com/en/90).</summary>
    public static PushRoute PushIdentityBatch { get; } =
        Push(nameof(PushIdentityBatch), HttpMethod.Put, Provider + "/permissions/batch", HttpStatusCode.Accepted);
}
