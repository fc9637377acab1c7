using System.Net.Http.Headers;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Routes;

/// <summary>Every route with every status that the service documents for it.</summary>
public class RouteStatusTests : SecuredTest
{
    private string _catalogId = string.Empty;
    private string _streamId = string.Empty;

    public static TheoryData<string> Every => [.. DocumentedRoute.All.Select(route => route.ToString())];

    public static TheoryData<string> EveryOfPush => [.. DocumentedRoute.All.Where(route => route.IsPush).Select(route => route.ToString())];

    public static TheoryData<string> EveryWithBody => [.. DocumentedRoute.All.Where(route => route.Body is not null).Select(route => route.ToString())];

    public static TheoryData<string> EveryWithParameter => [.. DocumentedRoute.All.Where(route => route.Required is not null).Select(route => route.ToString())];

    public static TheoryData<string, int> EveryFailure => Matrix(
        DocumentedRoute.All.Where(route => route.IsPush).Select(route => route.ToString()), [403, 429, 500, 502, 503, 504]);

    [Theory]
    [MemberData(nameof(Every))]
    public async Task A_good_call_has_the_documented_status(string route) =>
        (await CallAsync(route)).Status.Should().Be(Of(route).Success);

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Without_a_token_it_is_401_unauthorized(string route) =>
        (await CallAsync(route, request => request.Headers.Authorization = null, Anonymous)).ShouldBeError(401, "UNAUTHORIZED");

    [Theory]
    [MemberData(nameof(Every))]
    public async Task With_another_token_it_is_401_invalid_token(string route) =>
        (await CallAsync(route, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "xx-another"))).ShouldBeError(401, "INVALID_TOKEN");

    [Theory]
    [MemberData(nameof(Every))]
    public async Task In_another_organization_it_is_404(string route) =>
        (await CallAsync(route, organization: "another")).ShouldBeError(404, "ORGANIZATION_NOT_FOUND");

    [Theory]
    [MemberData(nameof(EveryWithBody))]
    public async Task A_body_that_is_no_json_is_400_invalid_json(string route) =>
        (await CallAsync(route, request => request.Content = JsonContent.Of("{"))).ShouldBeError(400, "INVALID_JSON");

    [Theory]
    [MemberData(nameof(EveryWithBody))]
    public async Task A_body_of_another_type_is_415(string route) =>
        (await CallAsync(route, request => request.Content = new StringContent("{}", new MediaTypeHeaderValue("text/plain")))).ShouldBeError(415, "UNSUPPORTED_MEDIA_TYPE");

    [Theory]
    [MemberData(nameof(EveryWithParameter))]
    public async Task Without_its_parameter_it_is_412_missing_parameter(string route) =>
        (await CallAsync(route, request => request.RequestUri = new Uri(request.RequestUri!.OriginalString.Split('?')[0], UriKind.Relative))).ShouldBeError(412, "MISSING_PARAMETER");

    [Theory]
    [MemberData(nameof(Every))]
    public async Task More_than_six_megabytes_are_413_of_the_gateway(string route) =>
        (await CallAsync(route, request => request.Content = new ByteArrayContent(new byte[(6 * 1024 * 1024) + 1]))).ShouldBeGatewayError(413);

    [Theory]
    [MemberData(nameof(EveryFailure))]
    public async Task A_fault_answers_as_the_service_does_when_it_fails(string route, int status)
    {
        Emulator.Faults.Add(new EmulatorFault { Route = $"{Of(route).Method} /push/*", Status = status, Times = 1, RetryAfter = status == 429 ? "7" : null });

        var answer = await CallAsync(route);

        answer.Status.Should().Be(status, answer.Text);
        ((string?)answer.Json["message"]).Should().NotBeNullOrEmpty();
        answer.Headers.GetValueOrDefault("Retry-After").Should().Be(status == 429 ? "7" : null);
        (await CallAsync(route)).Status.Should().Be(Of(route).Success, "the fault is over");
    }

    [Theory]
    [MemberData(nameof(EveryOfPush))]
    public async Task A_source_or_provider_that_does_not_exist_is_412(string route)
    {
        var of = Of(route);
        var isOfSource = of.Path.Contains("/sources/", StringComparison.Ordinal);
        if (!isOfSource && !of.Path.Contains("{prov}", StringComparison.Ordinal))
        {
            of.Path.Should().Contain("/files", "it names neither a source nor a provider");
            return;
        }

        var answer = await CallAsync(route, source: "emulatororg-nosuchsource", provider: "No such provider");

        answer.Status.Should().Be(412, answer.Text);
        ((string?)answer.Json["errorCode"]).Should().Be(isOfSource ? "SOURCE_DOES_NOT_EXIST" : "INVALID_PARAMETER");
    }

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await PrepareStreamAsync();
        await PrepareMappingsAsync();
    }

    private async Task PrepareStreamAsync()
    {
        var catalog = await SendJsonAsync(
            HttpMethod.Post, $"{PlatformBase}/sources", """{"sourceType":"CATALOG","name":"Catalog","sourceVisibility":"SHARED","streamEnabled":true}""");
        _catalogId = (string)catalog.Json["id"]!;
        _streamId = (string)(await SendAsync(HttpMethod.Post, $"{PushBase}/sources/{_catalogId}/stream/open")).Json["streamId"]!;
    }

    /// <summary>The field, the type and the rules that paths name.</summary>
    private async Task PrepareMappingsAsync()
    {
        (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/indexes/fields", """{"name":"price","type":"DOUBLE"}""")).Status.Should().Be(204);
        (await SendJsonAsync(
            HttpMethod.Put,
            $"{PlatformBase}/sources/{SourceId}/mappings",
            """{"common":{"rules":[{"id":"r1","field":"author","content":["%[a]"]}]},"types":[{"id":"t1","type":"Invoice","rules":[{"id":"r2","field":"author","content":["%[b]"]}]}]}""")).Status.Should().Be(200);
    }

    private static TheoryData<string, int> Matrix(IEnumerable<string> routes, IReadOnlyList<int> statuses)
    {
        var matrix = new TheoryData<string, int>();
        foreach (var route in routes)
        {
            foreach (var status in statuses)
            {
                matrix.Add(route, status);
            }
        }

        return matrix;
    }

    private static DocumentedRoute Of(string route) => DocumentedRoute.All.Single(documented => documented.ToString() == route);

    private async Task<Answer> CallAsync(
        string route, Action<HttpRequestMessage>? change = null, HttpClient? http = null, string organization = CoveoEmulator.OrganizationId, string? source = null, string provider = Provider)
    {
        var of = Of(route);
        var file = of.Path.Contains("{file}", StringComparison.Ordinal) ? await UploadAsync("{}") : "";
        string Filled(string text) => text
            .Replace("{catalog}", source ?? _catalogId, StringComparison.Ordinal)
            .Replace("{stream}", _streamId, StringComparison.Ordinal)
            .Replace("{org}", organization, StringComparison.Ordinal)
            .Replace("{src}", source ?? SourceId, StringComparison.Ordinal)
            .Replace("{prov}", Uri.EscapeDataString(provider), StringComparison.Ordinal)
            .Replace("{file}", file, StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(of.Method), Filled(of.Path)) { Content = of.Body is null ? null : JsonContent.Of(of.Body.Replace("{src}", SecuredId, StringComparison.Ordinal)) };
        change?.Invoke(request);
        return await Answer.ReadAsync(http ?? Http, request);
    }
}
