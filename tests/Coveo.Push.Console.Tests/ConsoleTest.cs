using Coveo.Push.Emulator;
using Coveo.Push.Platform;
using Microsoft.Playwright;

namespace Coveo.Push.Console.Tests;

/// <summary>A local Coveo, a client of it, and a window of the browser on its console.</summary>
[Collection(ConsoleTests.Name)]
public abstract class ConsoleTest(Chromium chromium) : IAsyncLifetime
{
    private CoveoEmulator? _coveo;
    private IBrowserContext? _window;

    protected CoveoEmulator Coveo => _coveo!;

    /// <summary>A client that tries each call once unless a test says else.</summary>
    protected CoveoPushClient Client { get; private set; } = null!;

    /// <summary>A source that everyone may see.</summary>
    protected string SourceId { get; private set; } = "";

    protected virtual int MaxRetries => 0;

    protected IPage Page { get; private set; } = null!;

    /// <summary>What the pages have complained about: errors of scripts, and what their security policy has kept out.</summary>
    protected List<string> Complaints { get; } = [];

    protected virtual CoveoEmulatorOptions Options => new();

    public async Task InitializeAsync()
    {
        _coveo = await CoveoEmulator.StartAsync(Options);
        Client = new CoveoPushClient(new CoveoPushOptions
        {
            OrganizationId = CoveoEmulator.OrganizationId,
            ApiKey = CoveoEmulator.ApiKey,
            Endpoint = _coveo.BaseUri,
            Retry = { MaxRetries = MaxRetries },
        });
        SourceId = (await Client.Sources.CreateAsync(new SourceDefinition("Shop", SourceVisibility.Shared))).Id;
        Page = await OpenAsync(width: 1280);
    }

    public async Task DisposeAsync()
    {
        if (_window is not null)
        {
            await _window.DisposeAsync();
        }

        Client.Dispose();
        await Coveo.DisposeAsync();
    }

    protected async Task<IPage> OpenAsync(int width, bool isDark = false, bool hasScripts = true)
    {
        if (_window is not null)
        {
            await _window.DisposeAsync();
        }

        _window = await chromium.OpenAsync(width, isDark, hasScripts);
        Page = await _window.NewPageAsync();
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complaints.Add(message.Text);
            }
        };
        Page.PageError += (_, error) => Complaints.Add(error);
        return Page;
    }

    /// <summary>Goes to a page of the console.</summary>
    protected async Task GoToAsync(string path)
    {
        var answer = await Page.GotoAsync(new Uri(Coveo.BaseUri, path).AbsoluteUri);
        answer!.Status.Should().Be(200, path);
    }

    /// <summary>Opens a page by its name in the navigation.</summary>
    protected async Task OpenPageAsync(string name)
    {
        await Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);
    }
}
