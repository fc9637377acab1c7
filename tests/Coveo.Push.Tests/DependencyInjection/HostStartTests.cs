using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.DependencyInjection;

public class HostStartTests
{
    private readonly HostApplicationBuilder _builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());

    [Fact]
    public async Task A_host_does_not_start_with_wrong_options_and_says_why()
    {
        _builder.Configuration.AddInMemoryCollection([new("Coveo:OrganizationId", "acmeorg1"), new("Coveo:Region", "Mars"), new("Coveo:Timeouts:Attempt", "30")]);
        _builder.Services.AddCoveoPush(_builder.Configuration.GetSection("Coveo"));
        using var host = _builder.Build();

        var invalid = await host.Invoking(it => it.StartAsync()).Should().ThrowAsync<OptionsValidationException>();

        invalid.Which.Failures.Should().Equal(
            "Configuration key 'Coveo:Region' is 'Mars'. Known regions: us (US East, us-east-1); ca (Canada, ca-central-1); eu (Ireland, eu-west-1); au (Australia, ap-southeast-2).",
            "Configuration key 'Coveo:Timeouts:Attempt' is '30'. Write days.hours:minutes:seconds, as in '00:00:30' or '1.00:00:00'.",
            "CoveoPushOptions.ApiKey is missing. Create an API key in the Administration Console, under Organization > API Keys, or with the source.");
        invalid.Which.Message.Should().ContainAll(invalid.Which.Failures);
    }

    [Fact]
    public async Task Each_named_client_is_checked_at_the_start()
    {
        _builder.Services.AddCoveoPush("shop", FakeHttp.Configure);
        _builder.Services.AddCoveoPush("intranet", options => options.ApiKey = "xx-1");
        using var host = _builder.Build();

        (await host.Invoking(it => it.StartAsync()).Should().ThrowAsync<OptionsValidationException>())
            .WithMessage("CoveoPushOptions 'intranet'.OrganizationId is missing. It is shown in the Administration Console, under Organization > Settings.");
    }

    [Fact]
    public async Task A_host_with_right_options_starts()
    {
        _builder.Services.AddCoveoPush(FakeHttp.Configure);
        using var host = _builder.Build();

        await host.StartAsync();

        host.Services.GetRequiredService<ICoveoPushClient>().Should().NotBeNull();
        await host.StopAsync();
    }

    [Fact]
    public void The_whole_configuration_of_a_real_host_is_recognized()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });

        builder.Services.Invoking(it => it.AddCoveoPush(builder.Configuration)).Should().Throw<ArgumentException>().WithMessage("This is the whole configuration of the host.*");
    }
}
