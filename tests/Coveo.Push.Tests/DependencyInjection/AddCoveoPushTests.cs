using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.DependencyInjection;

public class AddCoveoPushTests
{
    private static readonly Type[] Interfaces =
    [
        typeof(ICoveoPushClient), typeof(IDocumentsClient), typeof(IBatchesClient), typeof(IStreamsClient), typeof(ICrawlsClient), typeof(IStatusClient), typeof(IFilesClient), typeof(ISecurityIdentitiesClient),
        typeof(ISourcesClient), typeof(ISecurityProvidersClient), typeof(ISecurityCacheClient), typeof(ILogsClient), typeof(IActivitiesClient),
        typeof(IFieldsClient), typeof(IMappingsClient),
        typeof(IApiKeysClient), typeof(IPrivilegesClient), typeof(IOrganizationClient), typeof(ISetupClient),
    ];

    private readonly ServiceCollection _services = new();

    [Fact]
    public void The_client_and_each_of_its_parts_are_resolved_as_one()
    {
        _services.AddCoveoPush(FakeHttp.Configure);
        using var provider = Build();

        var client = provider.GetRequiredService<CoveoPushClient>();

        provider.GetRequiredService<ICoveoPushClient>().Should().BeSameAs(client);
        provider.GetRequiredService<IDocumentsClient>().Should().BeSameAs(client.Documents);
        provider.GetRequiredService<IBatchesClient>().Should().BeSameAs(client.Batches);
        provider.GetRequiredService<IStreamsClient>().Should().BeSameAs(client.Streams);
        provider.GetRequiredService<ICrawlsClient>().Should().BeSameAs(client.Crawls);
        provider.GetRequiredService<IStatusClient>().Should().BeSameAs(client.Status);
        provider.GetRequiredService<IFilesClient>().Should().BeSameAs(client.Files);
        provider.GetRequiredService<ISecurityIdentitiesClient>().Should().BeSameAs(client.SecurityIdentities);
        provider.GetRequiredService<ISourcesClient>().Should().BeSameAs(client.Sources);
        provider.GetRequiredService<ISecurityProvidersClient>().Should().BeSameAs(client.SecurityProviders);
        provider.GetRequiredService<ISecurityCacheClient>().Should().BeSameAs(client.SecurityCache);
        provider.GetRequiredService<ILogsClient>().Should().BeSameAs(client.Logs);
        provider.GetRequiredService<IActivitiesClient>().Should().BeSameAs(client.Activities);
        provider.GetRequiredService<IFieldsClient>().Should().BeSameAs(client.Fields);
        provider.GetRequiredService<IMappingsClient>().Should().BeSameAs(client.Mappings);
        provider.GetRequiredService<IApiKeysClient>().Should().BeSameAs(client.ApiKeys);
        provider.GetRequiredService<IPrivilegesClient>().Should().BeSameAs(client.Privileges);
        provider.GetRequiredService<IOrganizationClient>().Should().BeSameAs(client.Organization);
        provider.GetRequiredService<ISetupClient>().Should().BeSameAs(client.Setup);
    }

    [Fact]
    public void Every_part_of_the_client_is_registered() =>
        typeof(ICoveoPushClient).GetProperties().Select(property => property.PropertyType).Should().BeSubsetOf(Interfaces, "a new part is registered and tested too");

    [Fact]
    public void Clients_of_several_organizations_are_keyed_by_their_names()
    {
        _services.AddCoveoPush("shop", options => (options.OrganizationId, options.ApiKey) = ("acmeshop1", "xx-1"));
        _services.AddCoveoPush("intranet", options => (options.OrganizationId, options.ApiKey) = ("acmeintranet1", "xx-2"));
        using var provider = Build();

        foreach (var type in Interfaces)
        {
            var shop = provider.GetRequiredKeyedService(type, "shop");
            shop.Should().BeSameAs(provider.GetRequiredKeyedService(type, "shop")).And.NotBeSameAs(provider.GetRequiredKeyedService(type, "intranet"));
            provider.GetService(type).Should().BeNull("there is no client without a name");
        }

        provider.GetRequiredKeyedService<IDocumentsClient>("shop").Should().BeSameAs(provider.GetRequiredKeyedService<CoveoPushClient>("shop").Documents);
        provider.GetRequiredService<IOptionsMonitor<CoveoPushOptions>>().Get("intranet").OrganizationId.Should().Be("acmeintranet1");
    }

    [Fact]
    public void A_client_without_a_name_stands_beside_named_ones()
    {
        _services.AddCoveoPush(FakeHttp.Configure);
        _services.AddCoveoPush("shop", FakeHttp.Configure);
        using var provider = Build();

        provider.GetRequiredService<ICoveoPushClient>().Should().NotBeSameAs(provider.GetRequiredKeyedService<ICoveoPushClient>("shop"));
    }

    [Fact]
    public void The_builder_says_what_was_registered()
    {
        var unnamed = _services.AddCoveoPush(FakeHttp.Configure);
        var named = _services.AddCoveoPush("Uploads", FakeHttp.Configure);

        (unnamed.Services, unnamed.Name, unnamed.HttpClient.Name, unnamed.UploadHttpClient.Name).Should().Be((_services, "", "Coveo.Push", "Coveo.Push.Uploads"));
        (named.Services, named.Name, named.HttpClient.Name, named.UploadHttpClient.Name).Should().Be((_services, "Uploads", "Coveo.Push/Uploads", "Coveo.Push.Uploads/Uploads"));
    }

    [Fact]
    public void A_second_call_adds_to_the_options_and_registers_nothing_twice()
    {
        _services.AddCoveoPush(Section(("OrganizationId", "acmeorg1"), ("Region", "ca")));
        _services.AddCoveoPush(options => (options.ApiKey, options.Region) = ("xx-1", CoveoRegion.Ireland));
        _services.AddCoveoPush((options, _) => options.UserAgentSuffix = "acme/1");
        using var provider = Build();

        _services.Where(service => Interfaces.Contains(service.ServiceType)).Should().OnlyHaveUniqueItems(service => service.ServiceType);
        _services.Where(service => service.ServiceType == typeof(IValidateOptions<CoveoPushOptions>)).Should().ContainSingle();
        provider.GetRequiredService<CoveoPushClient>().Should().NotBeNull();
        provider.GetRequiredService<IOptions<CoveoPushOptions>>().Value.Should()
            .BeEquivalentTo(new { OrganizationId = "acmeorg1", ApiKey = "xx-1", Region = CoveoRegion.Ireland, UserAgentSuffix = "acme/1" });
    }

    [Fact]
    public void A_second_call_leaves_the_http_clients_as_they_were_configured()
    {
        var http = new FakeHttp();
        http.Under(_services.AddCoveoPush(FakeHttp.Configure));
        _services.AddCoveoPush(options => options.UserAgentSuffix = "acme/1");
        using var provider = Build();

        Primary(provider, "Coveo.Push").Should().BeSameAs(http.Service);
    }

    [Fact]
    public void Code_can_use_other_services()
    {
        _services.AddSingleton<IAccessTokenProvider>(new StubTokenProvider(_ => "t"));
        _services.AddCoveoPush("shop", (options, provider) =>
        {
            options.OrganizationId = "acmeshop1";
            options.AccessTokenProvider = provider.GetRequiredService<IAccessTokenProvider>();
        });
        using var provider = Build();

        provider.GetRequiredKeyedService<IStatusClient>("shop").Should().NotBeNull();
    }

    [Fact]
    public void A_fake_client_is_a_fake_of_all_its_parts()
    {
        using var fake = new CoveoPushClient(new CoveoPushOptions { OrganizationId = "fake", ApiKey = "xx" });
        _services.AddCoveoPush(FakeHttp.Configure);
        _services.Replace(ServiceDescriptor.Singleton<ICoveoPushClient>(fake));
        using var provider = Build();

        provider.GetRequiredService<IDocumentsClient>().Should().BeSameAs(fake.Documents);
    }

    [Fact]
    public void Options_are_checked_when_a_client_is_first_asked_for()
    {
        _services.AddCoveoPush("shop", Section(("Regoin", "eu"), ("ApiKey", "xx hunter2")));
        using var provider = Build();

        var invalid = provider.Invoking(it => it.GetRequiredKeyedService<IDocumentsClient>("shop")).Should().Throw<OptionsValidationException>().Which;

        invalid.OptionsName.Should().Be("shop");
        invalid.Failures.Should().Equal(
            "Configuration key 'Coveo:Regoin' is not known. Did you mean 'Region'?",
            "CoveoPushOptions 'shop'.OrganizationId is missing. It is shown in the Administration Console, under Organization > Settings.",
            "CoveoPushOptions 'shop'.ApiKey has a space, a line break or a character outside ASCII. Copy the key again, alone.");
        invalid.ToString().Should().NotContain("hunter2");
    }

    [Fact]
    public void Logging_and_clock_come_from_the_container_unless_the_options_have_their_own()
    {
        var (ofContainer, own) = (new ManualTimeProvider(), new ManualTimeProvider());
        _services.AddSingleton<TimeProvider>(ofContainer);
        _services.AddCoveoPush(FakeHttp.Configure);
        _services.AddCoveoPush("own", options => (options.TimeProvider, options.LoggerFactory) = (own, NullLoggerFactory.Instance));
        _services.AddCoveoPush("system", options => options.TimeProvider = TimeProvider.System);
        _services.ConfigureAll<CoveoPushOptions>(FakeHttp.Configure);
        using var provider = Build();

        var options = provider.GetRequiredService<IOptionsMonitor<CoveoPushOptions>>();

        options.CurrentValue.TimeProvider.Should().BeSameAs(ofContainer);
        options.CurrentValue.LoggerFactory.Should().BeSameAs(provider.GetRequiredService<ILoggerFactory>());
        options.Get("own").TimeProvider.Should().BeSameAs(own);
        options.Get("own").LoggerFactory.Should().BeSameAs(NullLoggerFactory.Instance);
        options.Get("system").TimeProvider.Should().BeSameAs(TimeProvider.System);
    }

    [Fact]
    public void The_whole_configuration_of_a_host_is_refused()
    {
        var whole = new ConfigurationBuilder().AddInMemoryCollection([new("contentRoot", "/app"), new("environment", "Development")]).Build();

        _services.Invoking(it => it.AddCoveoPush(whole)).Should().Throw<ArgumentException>()
            .WithMessage("This is the whole configuration of the host. Give the section of the client: configuration.GetSection(\"Coveo\").*").WithParameterName("configuration");
    }

    [Fact]
    public void A_root_that_is_all_about_the_client_is_accepted()
    {
        _services.AddCoveoPush(new ConfigurationBuilder().AddInMemoryCollection([new("OrganizationId", "acmeorg1"), new("ApiKey", "xx-1")]).Build());
        using var provider = Build();

        provider.GetRequiredService<ICoveoPushClient>().Should().NotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_name_is_not_empty(string name) =>
        _services.Invoking(it => it.AddCoveoPush(name, FakeHttp.Configure)).Should().Throw<ArgumentException>().WithParameterName(nameof(name))
            .WithMessage("A name has at least one character. For a client without a name call the overload without it.*");

    [Fact]
    public void No_argument_may_be_null()
    {
        Action[] calls =
        [
            () => CoveoPushServiceCollectionExtensions.AddCoveoPush(null!, FakeHttp.Configure),
            () => _services.AddCoveoPush((IConfiguration)null!),
            () => _services.AddCoveoPush((Action<CoveoPushOptions>)null!),
            () => _services.AddCoveoPush((Action<CoveoPushOptions, IServiceProvider>)null!),
            () => _services.AddCoveoPush(null!, FakeHttp.Configure),
            () => _services.AddCoveoPush("a", (IConfiguration)null!),
            () => _services.AddCoveoPush("a", (Action<CoveoPushOptions>)null!),
            () => _services.AddCoveoPush("a", (Action<CoveoPushOptions, IServiceProvider>)null!),
        ];

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentNullException>());
    }

    private ServiceProvider Build() => _services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private static HttpMessageHandler Primary(IServiceProvider provider, string name)
    {
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        return handler;
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create("Coveo:" + value.Key, (string?)value.Value))).Build().GetSection("Coveo");
}
