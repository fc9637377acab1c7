namespace Coveo.Push;

/// <summary>
/// What a <see cref="CoveoPushClient"/> needs to know. Checked once, when the client is made: what is wrong is said, with the value
/// and the fix, and nothing is corrected silently.
/// </summary>
public sealed class CoveoPushOptions
{
    /// <summary>The organization ID, such as <c>acmeorg1</c>: in the Administration Console under Organization &gt; Settings.</summary>
    /// <value>Required.</value>
    public string OrganizationId { get; set; } = "";

    /// <summary>
    /// An API key or an OAuth access token. The key that the Administration Console makes with a Push source has the privileges
    /// that pushing to it needs (docs.coveo.com/en/78). It is sent to the service only: never to an upload URL, never into a log.
    /// </summary>
    /// <value>Required.</value>
    public string ApiKey { get; set; } = "";

    /// <summary>The region of the organization. Ignored when <see cref="Endpoint"/> is set.</summary>
    /// <value>The default is <see cref="CoveoRegion.UsEast"/>.</value>
    public CoveoRegion Region { get; set; } = PushDefaults.Region;

    /// <summary>The environment of the organization. Ignored when <see cref="Endpoint"/> is set.</summary>
    /// <value>The default is <see cref="CoveoEnvironment.Production"/>.</value>
    public CoveoEnvironment Environment { get; set; } = PushDefaults.Environment;

    /// <summary>
    /// A base address that serves both the Push and the Platform API in place of Coveo's own hosts: the local emulator, or a proxy.
    /// It must be <c>https</c>, or <c>http</c> to this machine itself.
    /// </summary>
    /// <value>The default is <see langword="null"/>: the hosts of <see cref="Region"/> and <see cref="Environment"/>.</value>
    public Uri? Endpoint { get; set; }

    /// <summary>A base address for the Platform API alone, where a proxy serves it apart from <see cref="Endpoint"/>.</summary>
    /// <value>The default is <see langword="null"/>: the same as <see cref="Endpoint"/>.</value>
    public Uri? PlatformEndpoint { get; set; }

    /// <summary>The clock that everything in the library reads; tests put their own here.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Organization and address, for logs; the key shows as <c>***</c>.</summary>
    public override string ToString()
    {
        var where = Endpoint is null ? $"{Region}, {Environment}" : $"{Endpoint}{(PlatformEndpoint is null ? "" : $", platform {PlatformEndpoint}")}";
        return $"CoveoPushOptions {{ OrganizationId = {OrganizationId}, ApiKey = {(ApiKey.Length == 0 ? "(missing)" : "***")}, {where} }}";
    }
}
