namespace Coveo.Push.Transport;

/// <summary>The handlers that a client makes: no redirects, as a token must not follow one, no cookies, certificates always checked.</summary>
internal static class HttpHandlers
{
#if NETSTANDARD2_0
    public static HttpMessageHandler Create(CoveoPushOptions options, bool forUploads)
    {
        // .NET Framework would open two connections to a host, and all senders would queue for them within their attempt's time.
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = int.MaxValue };
        if (options.Proxy is not null)
        {
            handler.Proxy = options.Proxy;
        }

        return options.ConfigureHandler?.Invoke(handler) ?? handler;
    }
#else
    // Long enough to keep connections, short enough to notice that a host name moved.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static HttpMessageHandler Create(CoveoPushOptions options, bool forUploads)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = ConnectionLifetime };
        if (forUploads)
        {
            // Storage gets the required headers and nothing else: no trace context, no baggage.
            handler.ActivityHeadersPropagator = null;
        }

        if (options.Proxy is not null)
        {
            handler.Proxy = options.Proxy;
        }

        return options.ConfigureHandler?.Invoke(handler) ?? handler;
    }
#endif

    /// <summary>A client over a handler; time-outs are the pipeline's.</summary>
    public static HttpClient CreateClient(HttpMessageHandler handler, bool disposeHandler) =>
        new(handler, disposeHandler) { Timeout = Timeout.InfiniteTimeSpan };
}
