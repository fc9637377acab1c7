using Coveo.Push;
using Coveo.Push.Emulator;
using Coveo.Push.Platform;
using Library;
using Shop;

Product[] shop =
[
    new("https://shop.acme.example/boats/1", "Red boat", "It floats", 120),
    new("https://shop.acme.example/boats/2", "Heavy boat", "It sinks", 80),
];
PushDocument[] documents = [.. shop.Select(product => new PushDocument(product.Url) { Title = product.Name, Body = DocumentBody.FromText(product.Description) })];

Examples.Connect("xx-not-sent");

await using var coveo = await CoveoEmulator.StartAsync();
using var client = new CoveoPushClient(new CoveoPushOptions
{
    OrganizationId = CoveoEmulator.OrganizationId,
    ApiKey = CoveoEmulator.ApiKey,
    Endpoint = coveo.BaseUri,
});
var sourceId = (await client.Sources.CreateAsync(new SourceDefinition("Shop", SourceVisibility.Shared))).Id;

await Examples.PushAsync(client, sourceId, shop);
Console.WriteLine("pushed: " + await LocalIndex.FindAsync(coveo.BaseUri, "floats"));

await Examples.RebuildAsync(client, sourceId, documents);
await Examples.RescanAsync(client, sourceId, documents);
Console.WriteLine("crawled: " + await LocalIndex.FindAsync(coveo.BaseUri, "boat"));

// The crawler of the library for old frameworks, in a program for new ones. What is not among its items is gone.
await Rescan.RunAsync(client, sourceId, "crawl-state.db", [.. documents[..1]]);
Console.WriteLine("rescanned: " + await LocalIndex.FindAsync(coveo.BaseUri, "boat"));
