using Coveo.Push.ConventionTests.Builds;
using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push.ConventionTests.Clients;

/// <summary>Whatever calls the service does so behind an interface, so that code that uses it can be tested without it.</summary>
public class ClientTests
{
    [Fact]
    public void Every_client_stands_behind_an_interface_of_its_name() =>
        Client.Classes.Select(type => $"I{type.Name}").Order(StringComparer.Ordinal)
            .Should().Equal(Client.Interfaces.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_client_can_do_nothing_that_its_interface_does_not_offer() =>
        Client.Classes
            .SelectMany(type => type.PublicMethods(), (type, method) => (Interface: Client.Interfaces.Single(offered => offered.Name == $"I{type.Name}"), Method: method))
            .Where(pair => !pair.Method.IsConstructor && pair.Method.Name != nameof(IDisposable.Dispose))
            .Where(pair => !pair.Interface.Methods.Any(offered => offered.Name == pair.Method.Name && Client.Signature(offered) == Client.Signature(pair.Method)))
            .Select(pair => pair.Method.Shown())
            .ShouldNotExist();

    [Fact]
    public void The_facade_leads_to_every_client_by_its_interface()
    {
        var facade = Client.Interfaces.Single(type => type.Name == nameof(ICoveoPushClient));

        facade.Properties.Select(property => property.PropertyType.Name).Should().BeEquivalentTo(Client.Interfaces.Select(type => type.Name).Except([facade.Name]));
        facade.Properties.Select(property => $"I{property.Name}Client").Should().BeEquivalentTo(facade.Properties.Select(property => property.PropertyType.Name));
    }

    [Fact]
    public void A_container_gives_every_client_by_its_interface()
    {
        using var services = new ServiceCollection()
            .AddCoveoPush(options => (options.OrganizationId, options.ApiKey) = ("myorg", "xx00000000-0000-4000-8000-000000000000"))
            .Services.BuildServiceProvider();

        foreach (var client in typeof(ICoveoPushClient).Assembly.GetExportedTypes().Where(type => type.IsInterface && type.Name.EndsWith("Client", StringComparison.Ordinal)))
        {
            services.GetService(client).Should().NotBeNull("{0} is registered", client);
        }
    }

    [Fact]
    public void There_are_clients_to_look_at()
    {
        Client.Interfaces.Should().HaveCountGreaterThan(15);
        Client.Sessions.Select(type => type.Name).Should().BeEquivalentTo("IBatchPush", "ICrawlSession", "IIdentityPush", "IStreamLoad", "IStreamUpdate");
        Client.Methods.Where(method => Client.Implementation(method) is null).Select(method => method.Shown()).ShouldNotExist();
    }
}
