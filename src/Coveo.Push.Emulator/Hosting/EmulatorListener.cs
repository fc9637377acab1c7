using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Coveo.Push.Emulator.Hosting;

/// <summary>The address the emulator listens on, in the forms it is written in.</summary>
internal static class EmulatorListener
{
    /// <summary>The address as it stands in a <c>Host</c> header.</summary>
    public static string HostNameOf(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

    /// <summary>An address to send requests to: "all addresses" is none, but those of this machine for itself are among them.</summary>
    public static IPAddress OwnAddress(IPAddress address) => address switch
    {
        _ when address.Equals(IPAddress.Any) => IPAddress.Loopback,
        _ when address.Equals(IPAddress.IPv6Any) => IPAddress.IPv6Loopback,
        _ => address,
    };

    public static Uri UriOf(IPAddress address, int port) =>
        new UriBuilder(Uri.UriSchemeHttp, HostNameOf(OwnAddress(address)), port).Uri;

    /// <returns>Why the emulator could not listen, or <see langword="null"/> when something else was wrong.</returns>
    public static string? ReasonNotToListen(Exception exception) => exception switch
    {
        IOException { InnerException: AddressInUseException } => "the port is already in use.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "the port needs privileges this process does not have.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "this machine does not have the address.",
        SocketException socketException => socketException.Message,
        _ => null,
    };
}
