using Coveo.Push;
using Coveo.Push.TrimmedApp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// ADDRESS ORGANIZATION KEY: crawls once with a client that is made by hand, and once with one from a container and configuration.
var (address, organization, key) = (args[0], args[1], args[2]);

using (var client = new CoveoPushClient(new CoveoPushOptions { Endpoint = new Uri(address), OrganizationId = organization, ApiKey = key }))
{
    await Crawl.RunAsync(client, "direct");
}

var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?> { ["Endpoint"] = address, ["OrganizationId"] = organization, ["ApiKey"] = key, ["Timeouts:Attempt"] = "00:00:30" })
    .Build();
await using var services = new ServiceCollection().AddCoveoPush(configuration).Services.BuildServiceProvider();
await Crawl.RunAsync(services.GetRequiredService<ICoveoPushClient>(), "container");
