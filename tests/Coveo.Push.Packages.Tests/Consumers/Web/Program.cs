using Coveo.Push;
using Coveo.Push.Platform;
using Web;

await using var local = await LocalCoveo.StartAsync();
var coveo = local.Urls.First() + "/coveo";

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Configuration["Coveo:Endpoint"] = coveo;
builder.Services.AddCoveoPush(builder.Configuration.GetSection("Coveo"));
await using var shop = builder.Build();
shop.MapPost("/products/{name}", async (string name, ISourcesClient sources, IDocumentsClient documents) =>
{
    var source = await sources.CreateAsync(new SourceDefinition("Shop", SourceVisibility.Shared));
    await documents.AddOrUpdateAsync(source.Id, new PushDocument($"https://shop.acme.example/{name}") { Title = name });
});
await shop.StartAsync();

using var http = new HttpClient();
using var answer = await http.PostAsync(shop.Urls.First() + "/products/boat", content: null);
Console.WriteLine("posted: " + (int)answer.StatusCode);
Console.WriteLine("own: " + await http.GetStringAsync(local.Urls.First()));
Console.WriteLine("found: " + await http.GetStringAsync(coveo + "/_emulator/items?q=boat"));
using var page = await http.GetAsync(coveo);
Console.WriteLine("console: " + page.Content.Headers.ContentType);
