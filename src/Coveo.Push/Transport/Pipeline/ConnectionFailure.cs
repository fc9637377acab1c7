using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Coveo.Push.Transport;

/// <summary>What a failure below HTTP tells about whether the service has seen the request.</summary>
internal static class ConnectionFailure
{
    /// <summary>
    /// Whether certainly no connection was made, so that the service cannot have acted: then even a route that must not be repeated may
    /// be. A socket's "unreachable" is no proof: an established connection reports it too.
    /// </summary>
    public static bool WasNeverConnected(Exception failure)
    {
        for (var cause = failure; cause is not null and not IOException; cause = cause.InnerException)
        {
            if (IsBeforeConnection(cause))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the other side's certificate was refused: another try would see the same one.</summary>
    public static bool IsUntrusted(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is AuthenticationException)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeforeConnection(Exception cause) => cause switch
    {
        SocketException socket => socket.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData,
        WebException web => web.Status is WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure
            or WebExceptionStatus.ProxyNameResolutionFailure or WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure,
#if !NETSTANDARD2_0
        HttpRequestException http => http.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
#endif
        _ => cause is AuthenticationException,
    };
}
