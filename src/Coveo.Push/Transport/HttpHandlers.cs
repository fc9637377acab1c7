namespace Coveo.Push.Transport;

/// <summary>The handlers that a client makes when it is given none: no redirects, as a token must not follow one, and no cookies.</summary>
internal static class HttpHandlers
{
    // Long enough to keep connections, short enough to notice that a host name moved.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static HttpMessageHandler Create() =>
#if NETSTANDARD2_0
        new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
#else
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = ConnectionLifetime };
#endif

    public static HttpClient CreateClient(HttpMessageHandler handler, bool disposeHandler) =>
        new(handler, disposeHandler) { Timeout = Timeout.InfiniteTimeSpan };
}
