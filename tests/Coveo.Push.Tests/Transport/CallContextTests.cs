using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;
using Microsoft.Extensions.Logging.Abstractions;

namespace Coveo.Push.Tests.Transport;

/// <summary>Whom a client calls, and by which names its errors call the options that decide it.</summary>
public class CallContextTests
{
    [Fact]
    public void A_region_decides_both_hosts()
    {
        var context = Context(options => options.Region = CoveoRegion.Canada);

        context.Host(new PushRequest(PushRoutes.DeleteDocument)).Should().Be("https://api-ca.cloud.coveo.com");
        context.Host(new PushRequest(PushRoutes.CreateSource)).Should().Be("https://platform-ca.cloud.coveo.com");
        context.AddressOptions.Should().Be("CoveoPushOptions.Region (it is Canada)");
    }

    [Fact]
    public void An_address_of_ones_own_is_that_of_both_hosts_without_its_path()
    {
        var context = Context(options => options.Endpoint = new Uri("https://proxy.example:8443/secret/"));

        context.Host(new PushRequest(PushRoutes.DeleteDocument)).Should().Be("https://proxy.example:8443");
        context.Base(PushRoutes.CreateSource).AbsoluteUri.Should().StartWith("https://proxy.example:8443/secret");
        context.AddressOptions.Should().Be("CoveoPushOptions.Endpoint");
    }

    [Fact]
    public void The_platform_can_have_an_address_of_its_own()
    {
        var context = Context(options => (options.Endpoint, options.PlatformEndpoint) = (new Uri("https://push.example"), new Uri("https://platform.example")));

        context.Host(new PushRequest(PushRoutes.DeleteDocument)).Should().Be("https://push.example");
        context.Host(new PushRequest(PushRoutes.CreateSource)).Should().Be("https://platform.example");
    }

    [Fact]
    public void The_option_that_gives_the_token_is_the_one_that_is_set()
    {
        Context(_ => { }).TokenOption.Should().Be("CoveoPushOptions.ApiKey");
        Context(options => options.AccessTokenProvider = new StubTokenProvider(_ => "t")).TokenOption.Should().Be("CoveoPushOptions.AccessTokenProvider");
    }

    [Fact]
    public void Logs_are_written_only_where_somebody_reads_them()
    {
        using var logs = new TextLoggerFactory(new System.Text.StringBuilder());

        Context(_ => { }).Logger.Should().BeSameAs(NullLogger.Instance);
        Context(options => options.LoggerFactory = logs).Logger.Should().BeSameAs(logs);
    }

    private static CallContext Context(Action<CoveoPushOptions> configure)
    {
        var options = new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "xx1" };
        configure(options);
        return new CallContext(options);
    }
}
