using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Coveo.Push.Transport;

/// <summary>Whom a client calls, as whom, and how: read once from its options.</summary>
internal sealed class CallContext
{
    private readonly bool _isCustomEndpoint;
    private readonly CoveoRegion _region;

    public CallContext(CoveoPushOptions options)
    {
        _isCustomEndpoint = options.Endpoint is not null;
        _region = options.Region;
        OrganizationId = options.OrganizationId;
        TokenProvider = options.AccessTokenProvider;
        ApiKey = options.ApiKey;
        Endpoints = options.Endpoint is null
            ? EndpointResolver.Resolve(options.Region, options.Environment)
            : new PushEndpoints(options.Endpoint, options.PlatformEndpoint ?? options.Endpoint);
        TimeProvider = options.TimeProvider;
        UserAgentSuffix = options.UserAgentSuffix;
        Logger = options.LoggerFactory?.CreateLogger(PushTelemetry.Name) ?? NullLogger.Instance;
    }

    public string OrganizationId { get; }

    public string ApiKey { get; }

    public IAccessTokenProvider? TokenProvider { get; }

    public PushEndpoints Endpoints { get; }

    public TimeProvider TimeProvider { get; }

    public string? UserAgentSuffix { get; }

    public ILogger Logger { get; }

    /// <summary>The option that gives the token, as a person would name it.</summary>
    public string TokenOption => nameof(CoveoPushOptions) + "." + (TokenProvider is null ? nameof(CoveoPushOptions.ApiKey) : nameof(CoveoPushOptions.AccessTokenProvider));

    /// <summary>The options that decide the address, as a person would name them.</summary>
    public string AddressOptions => _isCustomEndpoint
        ? $"{nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.Endpoint)}"
        : $"{nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.Region)} (it is {_region})";

    /// <summary>The base address that a route belongs to.</summary>
    public Uri Base(PushRoute route) => route.Host == PushHost.Push ? Endpoints.Push : Endpoints.Platform;

    /// <summary>Scheme, host and port that a request goes to; the path stays out, as it may hold names.</summary>
    public string Host(PushRequest request) => Base(request.Route).GetLeftPart(UriPartial.Authority);
}
