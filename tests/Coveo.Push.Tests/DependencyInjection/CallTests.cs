using System.Diagnostics;
using System.Net;
using Coveo.Push.Tests.Doubles;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace Coveo.Push.Tests.DependencyInjection;

public class CallTests
{
    private readonly ServiceCollection _services = new();

    [Fact]
    public async Task A_call_goes_through_the_primary_handler_of_the_builder()
    {
        using var http = new MockHttpMessageHandler();
        var expected = http.Expect(HttpMethod.Post, RecordingService.SourceUrl + "/status").WithHeaders("Authorization", "Bearer " + RecordingService.ApiKey).Respond(HttpStatusCode.Created);
        _services.AddCoveoPush(FakeHttp.Configure).HttpClient.ConfigurePrimaryHttpMessageHandler(() => http);
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IStatusClient>().SetAsync(RecordingService.SourceId, SourceStatus.Rebuild);

        http.GetMatchCount(expected).Should().Be(1);
    }

    [Fact]
    public async Task Each_attempt_takes_a_new_http_client_so_that_the_factory_can_exchange_what_is_below()
    {
        var factory = new CountingHttpClientFactory(new FakeHttp(HttpStatusCode.ServiceUnavailable, HttpStatusCode.BadGateway).Service);
        _services.AddCoveoPush("shop", FakeHttp.Configure);
        _services.AddSingleton<IHttpClientFactory>(factory);
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IStatusClient>("shop").SetAsync(RecordingService.SourceId, SourceStatus.Rebuild);

        factory.Asked.Should().Equal("Coveo.Push/shop", "Coveo.Push/shop", "Coveo.Push/shop");
    }

    [Fact]
    public async Task An_upload_has_the_signed_headers_and_nothing_else_whatever_the_application_adds_to_its_http_clients()
    {
        var http = new FakeHttp(HttpStatusCode.Created);
        http.Under(_services.AddCoveoPush(FakeHttp.Configure));
        _services.ConfigureHttpClientDefaults(defaults => defaults.ConfigureHttpClient(client => client.DefaultRequestHeaders.Authorization = new("Bearer", "corporate")));
        await using var provider = _services.BuildServiceProvider();
        using var activity = new Activity("crawl").SetIdFormat(ActivityIdFormat.W3C).Start();

        await provider.GetRequiredService<IFilesClient>().UploadToNewContainerAsync(new byte[] { 1, 2, 3 });

        var upload = http.Storage.Calls.Should().ContainSingle().Subject;
        upload.Address.OriginalString.Should().Be(FakeHttp.UploadUrl);
        upload.HeaderLines.Should().Equal("Content-Type: application/octet-stream", "x-amz-server-side-encryption: AES256");
        http.Service.Calls.Should().ContainSingle().Which.HeaderLines.Should().Contain("Authorization: Bearer " + RecordingService.ApiKey);
    }

    [Fact]
    public async Task A_client_goes_with_its_container()
    {
        var http = new FakeHttp();
        http.Under(_services.AddCoveoPush(FakeHttp.Configure));
        var provider = _services.BuildServiceProvider();
        var client = provider.GetRequiredService<CoveoPushClient>();

        await provider.DisposeAsync();

        provider.Invoking(it => it.GetService<CoveoPushClient>()).Should().Throw<ObjectDisposedException>();
        client.Invoking(it => it.Dispose()).Should().NotThrow("disposing of it again does nothing");
    }

    private sealed class CountingHttpClientFactory(HttpMessageHandler handler) : IHttpClientFactory
    {
        public List<string> Asked { get; } = [];

        public HttpClient CreateClient(string name)
        {
            Asked.Add(name);
            return new HttpClient(handler, disposeHandler: false);
        }
    }
}
