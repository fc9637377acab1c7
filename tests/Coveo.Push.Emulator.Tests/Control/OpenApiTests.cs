using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coveo.Push.Emulator.Hosting;
using Coveo.Push.Emulator.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Coveo.Push.Emulator.Tests.Control;

public sealed partial class OpenApiTests : EmulatorTest
{
    private static readonly string[] Described = ["/push/", "/rest/", "/logs/", "/s3/", "/_emulator/"];
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    [Fact]
    public async Task The_description_has_exactly_the_routes_there_are()
    {
        var document = await DocumentAsync();

        var described = document["paths"]!.AsObject()
            .SelectMany(path => MethodsOf(path.Value!).Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));

        described.Order(StringComparer.Ordinal).Should().Equal(MappedRoutes());
    }

    [Fact]
    public void It_is_in_the_assembly_and_not_beside_it() =>
        Directory.EnumerateFiles(Path.GetDirectoryName(typeof(CoveoEmulator).Assembly.Location)!, "openapi.json", SearchOption.AllDirectories)
            .Should().BeEmpty();

    [Fact]
    public async Task Every_operation_says_what_it_does_and_answers()
    {
        var document = await DocumentAsync();
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            var shared = NamesOf(document, item!["parameters"]);
            foreach (var (method, operation) in MethodsOf(item))
            {
                ((string?)operation!["summary"]).Should().NotBeNullOrEmpty($"{method} {path}");
                operation["responses"]!.AsObject().Should().Contain(response => response.Key.StartsWith('2'), $"{method} {path}");
                var inPath = PathParameter().Matches(path).Select(match => match.Groups["name"].Value);
                inPath.Should().BeSubsetOf(shared.Concat(NamesOf(document, operation["parameters"])), $"{method} {path}");
            }
        }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = await DocumentAsync();

        ((string?)document["openapi"]).Should().StartWith("3.1.");
        foreach (Match match in Reference().Matches(document.ToJsonString()))
        {
            Resolve(document, match.Groups["path"].Value).Should().NotBeNull(match.Value);
        }
    }

    /// <summary>Every route that is described, with its method.</summary>
    internal static List<string> MappedRoutes()
    {
        var application = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        application.WebHost.UseKestrelCore();
        application.Services.AddRoutingCore();
        using var services = new EmulatorServices(new CoveoEmulatorOptions());
        IEndpointRouteBuilder routes = application.Build();
        EmulatorRoutes.Map(routes, services);
        return routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(RoutesOf).Order(StringComparer.Ordinal).ToList();
    }

    private static IEnumerable<string> RoutesOf(RouteEndpoint endpoint)
    {
        var path = endpoint.RoutePattern.RawText!;
        // The storage answers other methods, too, but only to refuse them; the two without any are for what is not there.
        string[] unlimited = path.StartsWith("/s3/", StringComparison.Ordinal) ? ["PUT"] : [];
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? unlimited;
        return Array.Exists(Described, prefix => path.StartsWith(prefix, StringComparison.Ordinal))
            ? methods.Select(method => $"{method} {path.Replace("{**", "{", StringComparison.Ordinal)}")
            : [];
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> MethodsOf(JsonNode path) =>
        path.AsObject().Where(property => Methods.Contains(property.Key, StringComparer.Ordinal));

    private static List<string> NamesOf(JsonNode document, JsonNode? parameters) => (parameters?.AsArray() ?? [])
        .Select(parameter => parameter!["$ref"] is { } reference ? Resolve(document, ((string)reference!)[2..])! : parameter)
        .Select(parameter => (string)parameter["name"]!)
        .ToList();

    private static JsonNode? Resolve(JsonNode document, string path) =>
        path.Split('/').Aggregate((JsonNode?)document, (node, key) => node?[key]);

    private async Task<JsonNode> DocumentAsync() =>
        (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Get, "_emulator/openapi.json"))).Json;

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex PathParameter();

    [GeneratedRegex("\"\\$ref\":\"#/(?<path>[^\"]+)\"")]
    private static partial Regex Reference();
}
