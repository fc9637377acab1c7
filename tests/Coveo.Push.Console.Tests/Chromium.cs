using Microsoft.Playwright;

namespace Coveo.Push.Console.Tests;

/// <summary>The browser of this machine, started once for all tests of the console. ./build.sh test installs it where it is missing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Variable = "COVEO_PUSH_CHROMIUM";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A window of its own, with its cookies and its size.</summary>
    public Task<IBrowserContext> OpenAsync(int width, bool isDark = false, bool hasScripts = true) => _browser!.NewContextAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
        JavaScriptEnabled = hasScripts,
        Locale = "en-US",
        TimezoneId = "UTC",
    });

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable(Variable) ?? "/usr/bin/chromium",

            // Without the switches below it looks for servers of its maker's, which a closed network answers with errors.
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
