using System.Net;
using Microsoft.Extensions.Logging;

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
    /// <value>Required, unless <see cref="AccessTokenProvider"/> is set.</value>
    public string ApiKey { get; set; } = "";

    /// <summary>Gives the token of each call in place of <see cref="ApiKey"/>: for keys that rotate, for OAuth.</summary>
    /// <value>The default is <see langword="null"/>: the <see cref="ApiKey"/>.</value>
    public IAccessTokenProvider? AccessTokenProvider { get; set; }

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

    /// <summary>How long things may take.</summary>
    /// <value>The default is the defaults of <see cref="TimeoutOptions"/>.</value>
    public TimeoutOptions Timeouts { get; set; } = new();

    /// <summary>How failed calls are repeated.</summary>
    /// <value>The default is the defaults of <see cref="RetryOptions"/>.</value>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>A limit of the client's own on its calls.</summary>
    /// <value>The default is the defaults of <see cref="ThrottleOptions"/>: no limit.</value>
    public ThrottleOptions Throttle { get; set; } = new();

    /// <summary>How items are pushed in batches, unless a push has options of its own.</summary>
    /// <value>The default is the defaults of <see cref="BatchOptions"/>.</value>
    public BatchOptions Batches { get; set; } = new();

    /// <summary>What follows <c>Coveo.Push/VERSION</c> in the user agent, such as <c>acme-crawler/2.1</c>: products and comments as RFC 9110 writes them.</summary>
    /// <value>The default is <see langword="null"/>: nothing.</value>
    public string? UserAgentSuffix { get; set; }

    /// <summary>The proxy that calls and uploads go through. Not used where a handler of the caller's makes the connections.</summary>
    /// <value>The default is <see langword="null"/>: the proxy of the system.</value>
    public IWebProxy? Proxy { get; set; }

    /// <summary>
    /// Wraps or replaces each handler that makes connections, one for the calls and one for the uploads: to log, to add a corporate
    /// proxy's needs. It must not follow redirects. A container asks again whenever it renews its handlers. Not used where a handler of
    /// the caller's makes the connections.
    /// </summary>
    /// <value>The default is <see langword="null"/>: the handler as it is.</value>
    public Func<HttpMessageHandler, HttpMessageHandler>? ConfigureHandler { get; set; }

    /// <summary>Where the library logs to, under the category <c>Coveo.Push</c>.</summary>
    /// <value>The default is <see langword="null"/>: nowhere, or the container's logging when the client is made by one.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock that everything in the library reads; tests put their own here.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>, or the container's clock when the client is made by one that has one.</value>
    public TimeProvider TimeProvider
    {
        get;
        set
        {
            field = value;
            HasOwnTimeProvider = true;
        }
    }
    = TimeProvider.System;

    /// <summary>Whether somebody has chosen the clock, if only the system's: then the container's does not replace it.</summary>
    internal bool HasOwnTimeProvider { get; private set; }

    /// <summary>What was wrong with the configuration that these options were read from, to be said together with all else.</summary>
    internal List<string> ConfigurationProblems { get; } = [];

    /// <summary>Draws the jitter of waits, evenly from 0 up to 1; tests put a fixed value here.</summary>
    internal Func<double>? Jitter { get; set; }

    /// <summary>Organization and address, for logs; the key shows as <c>***</c>, and of an address only host and path.</summary>
    public override string ToString()
    {
        var key = AccessTokenProvider is not null ? "(from a provider)" : string.IsNullOrEmpty(ApiKey) ? "(missing)" : "***";
        var where = Endpoint is null ? $"{Region}, {Environment}" : EndpointAddress.Shown(Endpoint) + (PlatformEndpoint is null ? "" : $", platform {EndpointAddress.Shown(PlatformEndpoint)}");
        return $"CoveoPushOptions {{ OrganizationId = {OrganizationId}, ApiKey = {key}, {where} }}";
    }

    /// <summary>A copy that later changes do not reach.</summary>
    internal CoveoPushOptions Snapshot()
    {
        var copy = (CoveoPushOptions)MemberwiseClone();
        copy.Timeouts = Timeouts?.Snapshot()!;
        copy.Retry = Retry?.Snapshot()!;
        copy.Throttle = Throttle?.Snapshot()!;
        copy.Batches = Batches?.Snapshot()!;
        return copy;
    }
}
