using System.Security.Cryptography;
using System.Text;
using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Coveo.Push.IntegrationTests.WebApp;

/// <summary>The sample <c>WebApp</c> in this process, from its own Program, with the source of a local Coveo. It is configured by the test alone; disposing stops it as a host does.</summary>
internal sealed class WebAppRun : WebApplicationFactory<global::WebApp.Webhook.WebhookOptions>
{
    public const string Secret = "a secret that is shared with the CMS";

    private readonly Dictionary<string, string> _settings;

    /// <param name="coveo">Where it pushes.</param>
    /// <param name="folder">Its content root: what it leaves and finds.</param>
    /// <param name="settings">In place of the usual ones, or beside them.</param>
    public WebAppRun(EmulatorSession coveo, string folder, params (string Key, string Value)[] settings)
    {
        _settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [WebHostDefaults.ContentRootKey] = folder,
            [WebHostDefaults.EnvironmentKey] = "Production",
            ["Coveo:OrganizationId"] = CoveoEmulator.OrganizationId,
            ["Coveo:ApiKey"] = CoveoEmulator.ApiKey,
            ["Coveo:Endpoint"] = coveo.Address.AbsoluteUri,
            ["Coveo:SourceId"] = coveo.SourceId,
            ["Coveo:Retry:MaxRetries"] = "0",

            // Never, by itself.
            ["Coveo:Crawler:Interval"] = "365.00:00:00",
            ["Coveo:Crawler:RunsAtStart"] = "false",
            ["Webhook:Secret"] = Secret,
            ["Delivery:TryAgainAfter"] = "1.00:00:00",
        };
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }
    }

    public WatchedLogs Logs { get; } = new();

    public HttpClient Http => field ??= CreateClient();

    /// <summary>Sends an event, signed as the CMS signs it unless the test says otherwise.</summary>
    public async Task<(int Status, string Answer)> SendAsync(string body, string? signature = null)
    {
        using var answer = await PostAsync(body, signature);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<HttpResponseMessage> PostAsync(string body, string? signature = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.Add("X-Cms-Signature", signature ?? SignatureOf(body));
        return await Http.PostAsync(new Uri("/webhooks/pages", UriKind.Relative), content);
    }

    public static string SignatureOf(string body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body)));

    /// <summary>Lets no event be delivered until the answer is disposed of.</summary>
    public Task<IDisposable> HoldDeliveryAsync()
    {
        _ = Http;
        return Services.GetRequiredService<global::WebApp.Delivery.SourceTurn>().TakeAsync(CancellationToken.None);
    }

    public async Task<(int Status, string Answer)> AskAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
    }
}
