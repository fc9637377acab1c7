using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push.Tests.DependencyInjection;

public class ConnectionTests
{
    private const string Calls = "Coveo.Push";
    private const string Uploads = "Coveo.Push.Uploads";

    private readonly ServiceCollection _services = new();

    [Theory]
    [InlineData(Calls)]
    [InlineData(Uploads)]
    public void Connections_follow_no_redirect_keep_no_cookie_and_go_through_the_proxy_of_the_options(string name)
    {
        var proxy = new WebProxy("http://proxy.example:8080");
        _services.AddCoveoPush(options =>
        {
            FakeHttp.Configure(options);
            options.Proxy = proxy;
        });
        using var provider = _services.BuildServiceProvider();

        var handler = Chain(provider, name)[^1];

        Settings(handler).Should().Be((false, false, proxy));
        if (handler is SocketsHttpHandler sockets)
        {
            (sockets.ActivityHeadersPropagator is null).Should().Be(name == Uploads, "storage gets no trace headers");
        }
    }

    [Theory]
    [InlineData(Calls)]
    [InlineData(Uploads)]
    public void Time_outs_are_the_pipelines(string name)
    {
        _services.ConfigureHttpClientDefaults(http => http.ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(10)));
        _services.AddCoveoPush(FakeHttp.Configure);
        using var provider = _services.BuildServiceProvider();

        provider.GetRequiredService<IHttpClientFactory>().CreateClient(name).Timeout.Should().Be(Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void Handlers_of_the_options_wrap_both()
    {
        _services.AddCoveoPush("shop", options =>
        {
            FakeHttp.Configure(options);
            options.ConfigureHandler = inner => new Marker { InnerHandler = inner };
        });
        using var provider = _services.BuildServiceProvider();

        Chain(provider, "Coveo.Push/shop").Should().ContainSingle(handler => handler is Marker);
        Chain(provider, "Coveo.Push.Uploads/shop").Should().ContainSingle(handler => handler is Marker);
    }

    [Fact]
    public void Defaults_of_the_application_apply_to_calls_but_not_to_uploads()
    {
        _services.AddTransient<Marker>();
        _services.AddCoveoPush(FakeHttp.Configure);
        _services.ConfigureHttpClientDefaults(http => http
            .AddHttpMessageHandler<Marker>()
            .ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("X-Corporate", "1")));
        using var provider = _services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IHttpClientFactory>();

        Chain(provider, Calls).Should().ContainSingle(handler => handler is Marker);
        factory.CreateClient(Calls).DefaultRequestHeaders.Should().NotBeEmpty();
        Chain(provider, Uploads).Should().NotContain(handler => handler is Marker);
        factory.CreateClient(Uploads).DefaultRequestHeaders.Should().BeEmpty();
    }

    [Fact]
    public void What_is_added_on_purpose_stays()
    {
        _services.AddTransient<Marker>();
        var builder = _services.AddCoveoPush(FakeHttp.Configure);
        builder.UploadHttpClient.AddHttpMessageHandler<Marker>();
        using var provider = _services.BuildServiceProvider();

        Chain(provider, Uploads).Should().ContainSingle(handler => handler is Marker);
    }

    [Fact]
    public void Resilience_of_the_applications_defaults_does_not_repeat_calls_once_more()
    {
        _services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new Microsoft.Extensions.Http.Resilience.ResilienceHandler()));
        _services.AddCoveoPush(FakeHttp.Configure);
        using var provider = _services.BuildServiceProvider();

        Chain(provider, Calls).Should().NotContain(handler => handler is Microsoft.Extensions.Http.Resilience.ResilienceHandler);
    }

    [Fact]
    public void Connections_made_later_go_by_the_options_as_they_were()
    {
        CoveoPushOptions? given = null;
        _services.AddCoveoPush(options => given = options);
        _services.Configure<CoveoPushOptions>(FakeHttp.Configure);
        using var provider = _services.BuildServiceProvider();
        _ = provider.GetRequiredService<ICoveoPushClient>();

        given!.Proxy = new WebProxy("http://later.example");

        Settings(Chain(provider, Calls)[^1]).Proxy.Should().BeNull();
    }

    // The build for older frameworks has another handler to make connections with.
    private static (bool FollowsRedirects, bool KeepsCookies, IWebProxy? Proxy) Settings(HttpMessageHandler handler) => handler switch
    {
        SocketsHttpHandler sockets => (sockets.AllowAutoRedirect, sockets.UseCookies, sockets.Proxy),
        HttpClientHandler older => (older.AllowAutoRedirect, older.UseCookies, older.Proxy),
        _ => throw new InvalidOperationException($"{handler.GetType()} makes no connections."),
    };

    private static List<HttpMessageHandler> Chain(IServiceProvider provider, string name)
    {
        List<HttpMessageHandler> chain = [provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name)];
        while (chain[^1] is DelegatingHandler { InnerHandler: { } inner })
        {
            chain.Add(inner);
        }

        return chain;
    }

    private sealed class Marker : DelegatingHandler;
}
