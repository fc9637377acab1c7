using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Coveo.Push.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Emulator;

/// <summary>A local Coveo with a client of it and a Push source in it, for one test.</summary>
internal sealed class EmulatorSession : IAsyncDisposable
{
    /// <summary>The provider of a secured source.</summary>
    public const string Provider = "My Provider";

    private readonly CoveoEmulator _emulator;

    private EmulatorSession(CoveoEmulator emulator)
    {
        _emulator = emulator;
        Client = Connect();
        Query = new EmulatorQuery(emulator.BaseUri);
    }

    public CoveoPushClient Client { get; }

    public EmulatorQuery Query { get; }

    public Uri Address => _emulator.BaseUri;

    /// <summary>What goes wrong on demand.</summary>
    public EmulatorFaults Faults => _emulator.Faults;

    public string SourceId { get; private set; } = "";

    public static async Task<EmulatorSession> StartAsync(CoveoEmulatorOptions? options = null, SourceVisibility visibility = SourceVisibility.Private)
    {
        var session = new EmulatorSession(await CoveoEmulator.StartAsync(options));
        var source = await session.Client.Sources.CreateAsync(new SourceDefinition("Test source", visibility));
        session.SourceId = source.Id;
        return session;
    }

    /// <summary>With a source whose items have permissions, and a provider for the identities that they name.</summary>
    public static async Task<EmulatorSession> StartSecuredAsync()
    {
        var session = await StartAsync(visibility: SourceVisibility.Secured);
        await session.Client.SecurityProviders.CreateForSourceAsync(Provider, session.SourceId);
        return session;
    }

    /// <summary>With a source that takes streams in place of the Push source.</summary>
    public static async Task<EmulatorSession> StartStreamAsync(CoveoEmulatorOptions? options = null)
    {
        var session = await StartAsync(options);
        using var http = new HttpClient { BaseAddress = session.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", CoveoEmulator.ApiKey);
        const string Definition = """{"sourceType":"CATALOG","name":"Catalog","sourceVisibility":"SHARED","pushEnabled":true,"streamEnabled":true}""";
        using var content = new StringContent(Definition, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri($"rest/organizations/{CoveoEmulator.OrganizationId}/sources", UriKind.Relative), content);
        using var source = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        session.SourceId = source.RootElement.GetProperty("id").GetString()!;
        return session;
    }

    /// <summary>A client of this local Coveo, by default with the right key and organization. It tries once: here the time is the real one.</summary>
    public CoveoPushClient Connect(string apiKey = CoveoEmulator.ApiKey, string organizationId = CoveoEmulator.OrganizationId) =>
        new(new CoveoPushOptions { OrganizationId = organizationId, ApiKey = apiKey, Endpoint = _emulator.BaseUri, Retry = { MaxRetries = 0 } });

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Query.Dispose();
        await _emulator.DisposeAsync();
    }
}
