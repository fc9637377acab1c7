namespace Coveo.Push.Transport;

/// <summary>Whom a client calls and as whom: read once from its options.</summary>
internal sealed class CallContext
{
    public CallContext(CoveoPushOptions options)
    {
        OrganizationId = options.OrganizationId;
        AccessToken = options.ApiKey;
        IsCustomEndpoint = options.Endpoint is not null;
        Endpoints = options.Endpoint is null
            ? EndpointResolver.Resolve(options.Region, options.Environment)
            : new PushEndpoints(options.Endpoint, options.PlatformEndpoint ?? options.Endpoint);
        Region = options.Region;
        TimeProvider = options.TimeProvider;
    }

    public string OrganizationId { get; }

    public string AccessToken { get; }

    public PushEndpoints Endpoints { get; }

    public CoveoRegion Region { get; }

    public TimeProvider TimeProvider { get; }

    private bool IsCustomEndpoint { get; }

    /// <summary>The options that decide the address, as a person would name them.</summary>
    public string AddressOptions => IsCustomEndpoint
        ? $"{nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.Endpoint)}"
        : $"{nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.Region)} (it is {Region})";

    /// <summary>Scheme, host and port that a request goes to; the path stays out, as it may hold names.</summary>
    public string Host(PushRequest request) =>
        (request.Route.Host == PushHost.Push ? Endpoints.Push : Endpoints.Platform).GetLeftPart(UriPartial.Authority);
}
