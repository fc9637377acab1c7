using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.Versioning;
using System.Security.Authentication;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

/// <summary>Which failures prove that the service has never seen the request.</summary>
public class ConnectionFailureTests
{
    // The build for older frameworks, which do not say it, cannot ask a request what kind of error it met.
    private static readonly bool KnowsKinds = typeof(CoveoPushClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.StartsWith(".NETCoreApp", StringComparison.Ordinal);

    [Theory]
    [InlineData(SocketError.ConnectionRefused, true)]
    [InlineData(SocketError.HostNotFound, true)]
    [InlineData(SocketError.TryAgain, true)]
    [InlineData(SocketError.NoData, true)]
    [InlineData(SocketError.ConnectionReset, false)]
    [InlineData(SocketError.NetworkUnreachable, false)]
    [InlineData(SocketError.HostUnreachable, false)]
    [InlineData(SocketError.TimedOut, false)]
    public void A_socket_tells(SocketError error, bool wasNeverConnected)
    {
        var socket = new SocketException((int)error);

        ConnectionFailure.WasNeverConnected(socket).Should().Be(wasNeverConnected);
        ConnectionFailure.WasNeverConnected(new HttpRequestException("Failed.", socket)).Should().Be(wasNeverConnected);
        ConnectionFailure.WasNeverConnected(new HttpRequestException("Failed.", new InvalidOperationException("Failed.", socket))).Should().Be(wasNeverConnected);
    }

    [Theory]
    [InlineData(WebExceptionStatus.ConnectFailure, true)]
    [InlineData(WebExceptionStatus.NameResolutionFailure, true)]
    [InlineData(WebExceptionStatus.ProxyNameResolutionFailure, true)]
    [InlineData(WebExceptionStatus.TrustFailure, true)]
    [InlineData(WebExceptionStatus.SecureChannelFailure, true)]
    [InlineData(WebExceptionStatus.ReceiveFailure, false)]
    [InlineData(WebExceptionStatus.SendFailure, false)]
    [InlineData(WebExceptionStatus.ConnectionClosed, false)]
    [InlineData(WebExceptionStatus.Timeout, false)]
    public void An_older_framework_tells(WebExceptionStatus status, bool wasNeverConnected)
    {
        var web = new WebException("Failed.", status);

        ConnectionFailure.WasNeverConnected(new HttpRequestException("Failed.", web)).Should().Be(wasNeverConnected);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ProxyTunnelError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.InvalidResponse, false)]
    [InlineData(HttpRequestError.Unknown, false)]
    public void The_kind_of_the_error_tells_where_the_framework_says_it(HttpRequestError error, bool wasNeverConnected) =>
        ConnectionFailure.WasNeverConnected(new HttpRequestException(error, "Failed.")).Should().Be(wasNeverConnected && KnowsKinds);

    [Fact]
    public void Who_is_not_trusted_was_sent_nothing() =>
        ConnectionFailure.WasNeverConnected(new HttpRequestException("Failed.", new AuthenticationException("Not trusted."))).Should().BeTrue();

    [Fact]
    public void What_lies_below_a_broken_stream_proves_nothing()
    {
        var refused = new SocketException((int)SocketError.ConnectionRefused);

        ConnectionFailure.WasNeverConnected(new HttpRequestException("Failed.", new IOException("Broken.", refused))).Should().BeFalse();
        ConnectionFailure.WasNeverConnected(new IOException("Broken.", refused)).Should().BeFalse();
        ConnectionFailure.WasNeverConnected(new InvalidOperationException("Broken.")).Should().BeFalse();
    }

    [Fact]
    public void A_certificate_that_was_refused_is_found_at_any_depth()
    {
        var untrusted = new AuthenticationException("Not trusted.");

        ConnectionFailure.IsUntrusted(untrusted).Should().BeTrue();
        ConnectionFailure.IsUntrusted(new HttpRequestException("Failed.", untrusted)).Should().BeTrue();
        ConnectionFailure.IsUntrusted(new HttpRequestException("Failed.", new IOException("Broken.", untrusted))).Should().BeTrue();
        ConnectionFailure.IsUntrusted(new HttpRequestException("Failed.", new IOException("Broken."))).Should().BeFalse();
    }
}
