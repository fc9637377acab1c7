using System.Net;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>The connections that a client makes for itself.</summary>
public class HttpHandlersTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_redirect_is_followed_no_cookie_kept_and_a_host_that_moves_is_noticed_after_five_minutes(bool forUploads)
    {
        using var handler = HttpHandlers.Create(new CoveoPushOptions(), forUploads);

        // The build for older frameworks has another handler to make connections with.
        if (handler is SocketsHttpHandler sockets)
        {
            (sockets.AllowAutoRedirect, sockets.UseCookies, sockets.PooledConnectionLifetime).Should().Be((false, false, TimeSpan.FromMinutes(5)));
            (sockets.ActivityHeadersPropagator is null).Should().Be(forUploads, "storage gets no trace headers");
            (sockets.Proxy, sockets.UseProxy).Should().Be((null, true), "that of the system is used");
        }
        else
        {
            var older = handler.Should().BeOfType<HttpClientHandler>().Subject;
            (older.AllowAutoRedirect, older.UseCookies, older.MaxConnectionsPerServer).Should().Be((false, false, int.MaxValue));
        }
    }

    [Fact]
    public void A_proxy_of_the_options_is_gone_through()
    {
        var proxy = new WebProxy("http://proxy.example:8080");

        using var handler = HttpHandlers.Create(new CoveoPushOptions { Proxy = proxy }, forUploads: false);

        (handler is SocketsHttpHandler sockets ? sockets.Proxy : ((HttpClientHandler)handler).Proxy).Should().BeSameAs(proxy);
    }

    [Fact]
    public void A_handler_of_the_options_is_put_around_the_connections()
    {
        HttpMessageHandler? inner = null;
        using var outer = new WaitingHandler(new TaskCompletionSource<HttpResponseMessage>().Task);

        HttpHandlers.Create(new CoveoPushOptions { ConfigureHandler = handler => (inner = handler, outer).outer }, forUploads: false).Should().BeSameAs(outer);

        inner.Should().Match(handler => handler is SocketsHttpHandler || handler is HttpClientHandler);
        inner!.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_client_has_no_time_out_of_its_own_and_ends_its_handler_only_if_it_is_told_to(bool disposeHandler)
    {
        using var handler = new TrackedHandler();
        var client = HttpHandlers.CreateClient(handler, disposeHandler);

        client.Timeout.Should().Be(Timeout.InfiniteTimeSpan);
        client.Dispose();

        handler.IsDisposed.Should().Be(disposeHandler);
    }

    private sealed class TrackedHandler : HttpMessageHandler
    {
        public bool IsDisposed { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
