using System.Security.Cryptography;
using Coveo.Push;
using Coveo.Push.Emulator;
using Coveo.Push.Platform;
using WebApp.Delivery;
using WebApp.Webhook;

namespace WebApp.Local;

/// <summary>A local Coveo in this process, with a source in it, for a developer who has configured no organization. Nothing leaves the machine.</summary>
internal sealed class LocalCoveo : IAsyncDisposable
{
    private readonly CoveoEmulator _emulator;

    private LocalCoveo(CoveoEmulator emulator) => _emulator = emulator;

    /// <summary>Its console.</summary>
    public Uri Address => _emulator.BaseUri;

    /// <returns><see langword="null"/> outside of Development, and where an organization is configured.</returns>
    public static async Task<LocalCoveo?> StartIfNeededAsync(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (!builder.Environment.IsDevelopment() || !string.IsNullOrWhiteSpace(configuration["Coveo:OrganizationId"]))
        {
            return null;
        }

        var emulator = await CoveoEmulator.StartAsync();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Coveo:OrganizationId"] = CoveoEmulator.OrganizationId,
            ["Coveo:ApiKey"] = CoveoEmulator.ApiKey,
            ["Coveo:Endpoint"] = emulator.BaseUri.AbsoluteUri,
            [DeliveryOptions.SourceIdKey] = await CreateSourceAsync(emulator.BaseUri),
            [$"{DeliveryOptions.Section}:{nameof(DeliveryOptions.Folder)}"] = Path.Combine(Path.GetTempPath(), "coveo-push-web-app"),
        });
        if (string.IsNullOrEmpty(configuration["Webhook:Secret"]))
        {
            configuration.AddInMemoryCollection([new($"{WebhookOptions.Section}:{nameof(WebhookOptions.Secret)}", RandomNumberGenerator.GetHexString(32))]);
        }

        return new LocalCoveo(emulator);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    private static async Task<string> CreateSourceAsync(Uri address)
    {
        using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = CoveoEmulator.OrganizationId, ApiKey = CoveoEmulator.ApiKey, Endpoint = address });
        return (await client.Sources.CreateAsync(SourceDefinition.Push("Pages", SourceVisibility.Private))).Id;
    }
}
