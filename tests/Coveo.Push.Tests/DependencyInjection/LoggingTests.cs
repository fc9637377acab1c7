using System.Net;
using Coveo.Push.Tests.Doubles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Coveo.Push.Tests.DependencyInjection;

public class LoggingTests
{
    private readonly ServiceCollection _services = new();
    private readonly LogRecorder _log = new();

    public LoggingTests() => _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));

    [Fact]
    public async Task No_secret_is_logged_at_any_level()
    {
        await using var provider = Provider(new FakeHttp(HttpStatusCode.ServiceUnavailable, HttpStatusCode.Created));
        var client = provider.GetRequiredService<ICoveoPushClient>();

        await client.Files.UploadToNewContainerAsync(new byte[] { 1, 2, 3 });
        await client.Documents.DeleteAsync(RecordingService.SourceId, "https://acme.example/secret-plans");

        _log.Lines.Should().Contain(line => line.StartsWith("System.Net.Http.HttpClient.Coveo.Push.", StringComparison.Ordinal) && line.Contains("Authorization: *"));
        _log.Lines.Should().Contain(line => line.StartsWith("Coveo.Push ", StringComparison.Ordinal), "the library logs its retry");
        _log.Text.Should().NotContain(RecordingService.ApiKey).And.NotContain("X-Amz").And.NotContain("secret-plans").And.NotContain("amazonaws.com/acmeorg1");
        _log.Lines.Should().NotContain(line => line.Contains("HttpClient.Coveo.Push.Uploads"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_key_stays_hidden_when_the_application_shows_all_headers(bool asDefault)
    {
        var http = new FakeHttp();
        var builder = http.Under(_services.AddCoveoPush(FakeHttp.Configure));
        if (asDefault)
        {
            _services.ConfigureHttpClientDefaults(defaults => defaults.RedactLoggedHeaders(_ => false));
        }
        else
        {
            builder.HttpClient.RedactLoggedHeaders(_ => false);
        }

        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredService<IStatusClient>().SetAsync(RecordingService.SourceId, SourceStatus.Idle);

        _log.Lines.Should().Contain(line => line.Contains("Accept: application/json") && line.Contains("Authorization: *"));
        _log.Text.Should().NotContain(RecordingService.ApiKey);
    }

    [Fact]
    public async Task A_failed_call_logs_no_secret()
    {
        await using var provider = Provider(new FakeHttp(HttpStatusCode.Forbidden));

        await provider.Invoking(it => it.GetRequiredService<IStatusClient>().SetAsync(RecordingService.SourceId, SourceStatus.Idle)).Should().ThrowAsync<CoveoPushException>();

        _log.Lines.Should().Contain(line => line.StartsWith("Coveo.Push Error", StringComparison.Ordinal));
        _log.Text.Should().NotContain(RecordingService.ApiKey);
    }

    private ServiceProvider Provider(FakeHttp http)
    {
        http.Under(_services.AddCoveoPush(FakeHttp.Configure));
        return _services.BuildServiceProvider();
    }
}
