using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using Coveo.Push.Emulator;
using Coveo.Push.Platform;
using Microsoft.Playwright;

namespace Coveo.Push.Console.Tests;

/// <summary>Every page fits its window, wide or narrow, light or dark. COVEO_PUSH_WRITE_IMAGES=1 keeps pictures of them for the documentation.</summary>
public sealed class PageLookTests(Chromium chromium) : ConsoleTest(chromium)
{
    private const int Wide = 1280;
    private const int Narrow = 400;

    private const string OwnFields =
        """
        [{"name":"price","type":"DOUBLE","facet":true,"sort":true,"description":"What it costs"},
         {"name":"department","type":"STRING","facet":true,"mergeWithLexicon":true,"label":"Department"}]
        """;

    private const string ShopMapping =
        """
        {"common":{"rules":[{"field":"documenttype","content":["%[kind]","Product"]}]},
         "types":[{"type":"Product","rules":[{"field":"author","content":["%[team] of the shop","%[author]"]}]}]}
        """;

    private string _item = "";

    public static TheoryData<int, bool> Windows => new() { { Wide, false }, { Narrow, false }, { Wide, true }, { Narrow, true } };

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Every_page_has_a_heading_and_fits_the_window(int width, bool isDark)
    {
        await FillAsync();
        await OpenAsync(width, isDark);
        foreach (var (name, path) in Pages)
        {
            await GoToAsync(path);
            await Page.WaitForLoadStateAsync(LoadState.Load);
            (await Page.Locator("h1").CountAsync()).Should().Be(1, path);
            (await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth")).Should().BeLessThanOrEqualTo(0, $"{path} is not wider than {width}");
            await KeepAsync(name, width, isDark);
        }

        Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_page_can_be_read_without_scripts()
    {
        await FillAsync();
        await OpenAsync(Wide, hasScripts: false);
        foreach (var (_, path) in Pages)
        {
            await GoToAsync(path);
            await Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToBeVisibleAsync();
            (await Page.GetByRole(AriaRole.Main).InnerTextAsync()).Should().NotBeNullOrWhiteSpace(path);
        }
    }

    [Fact]
    public async Task The_first_key_leads_past_the_navigation()
    {
        await GoToAsync("/");
        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    private IEnumerable<(string Name, string Path)> Pages =>
    [
        ("sources", "/"), ("content", "/content"), ("item", _item), ("log", "/log"), ("activities", "/activities"),
        ("identities", "/identities"), ("fields", "/fields"), ("requests", "/requests"), ("faults", "/faults"),
    ];

    private static string Folder() => Path.Combine(
        typeof(PageLookTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(value => value.Key == "Docs").Value!, "emulator", "images");

    private async Task KeepAsync(string name, int width, bool isDark)
    {
        // Of the dark ones a few tell all.
        if (Environment.GetEnvironmentVariable("COVEO_PUSH_WRITE_IMAGES") == "1" && (!isDark || (width == Wide && name is "sources" or "item" or "requests")))
        {
            Directory.CreateDirectory(Folder());
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Folder(), $"{name}-{width}{(isDark ? "-dark" : "")}.png") });
        }
    }

    /// <summary>What a shop and an intranet would have pushed.</summary>
    private async Task FillAsync()
    {
        await SendAsync(HttpMethod.Post, "indexes/fields/batch/create", OwnFields);
        await SendAsync(HttpMethod.Put, $"sources/{SourceId}/mappings", ShopMapping);
        await Client.Status.SetAsync(SourceId, SourceStatus.Rebuild);
        await Client.Batches.PushAsync(SourceId, ShopItems());
        await Client.Status.SetAsync(SourceId, SourceStatus.Idle);

        await OpenStreamAsync();
        var intranet = (await Client.Sources.CreateAsync(new SourceDefinition("Intranet", SourceVisibility.Secured))).Id;
        await Client.Status.SetAsync(intranet, SourceStatus.Incremental);
        await Client.SecurityProviders.CreateForSourceAsync("Acme Directory", intranet);
        await Client.SecurityIdentities.PushAsync("Acme Directory", People());
        await Client.Batches.PushAsync(intranet, IntranetItems(), new BatchOptions { Validate = false });
        _item = $"/content/item?source={intranet}&documentId={Uri.EscapeDataString("https://intranet.acme.example/handbook")}&as=bo%40acme.example";
    }

    private async Task SendAsync(HttpMethod method, string path, string json)
    {
        using var http = new HttpClient { BaseAddress = Coveo.BaseUri, DefaultRequestHeaders = { Authorization = new("Bearer", CoveoEmulator.ApiKey) } };
        using var request = new HttpRequestMessage(method, $"rest/organizations/{CoveoEmulator.OrganizationId}/{path}")
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        };
        using var answer = await http.SendAsync(request);
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A catalog whose products are on their way.</summary>
    private async Task OpenStreamAsync()
    {
        using var http = new HttpClient { BaseAddress = Coveo.BaseUri };
        http.DefaultRequestHeaders.Authorization = new("Bearer", CoveoEmulator.ApiKey);
        using var definition = new StringContent(
            """{"sourceType":"CATALOG","name":"Products","sourceVisibility":"SHARED","streamEnabled":true}""", new MediaTypeHeaderValue("application/json"));
        using var created = await http.PostAsync(new Uri($"rest/organizations/{CoveoEmulator.OrganizationId}/sources", UriKind.Relative), definition);
        var source = JsonDocument.Parse(await created.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();
        using var opened = await http.PostAsync(
            new Uri($"push/v1/organizations/{CoveoEmulator.OrganizationId}/sources/{source}/stream/open", UriKind.Relative), content: null);
        opened.EnsureSuccessStatusCode();
    }

    private static IEnumerable<PushDocument> ShopItems()
    {
        string[] colors = ["blue", "green", "red", "white"];
        string[] things = ["kayak", "tent", "paddle", "backpack", "lantern", "stove"];
        for (var number = 0; number < 48; number++)
        {
            var (color, thing) = (colors[number % colors.Length], things[number % things.Length]);
            yield return new PushDocument($"https://shop.acme.example/products/{1000 + number}")
            {
                Title = $"{char.ToUpperInvariant(color[0])}{color[1..]} {thing} {1000 + number}",
                Author = "Catalog team",
                FileExtension = number % 3 == 0 ? ".html" : ".txt",
                Body = DocumentBody.FromText($"<p>A {color} {thing} for two days outside, tested in rain.</p>"),
                Metadata = { ["price"] = 20 + (number * 3.5), ["colors"] = new[] { color, "black" }, ["stock"] = number % 7 },
            };
        }
    }

    private static IEnumerable<IdentityOperation> People()
    {
        foreach (var name in new[] { "ana", "bo", "cy", "di" })
        {
            var user = new SecurityIdentity(Identity.User(name), GrantedIdentities.None);
            yield return user;
            yield return user.AliasTo(Identity.Email($"{name}@acme.example"));
        }

        yield return new SecurityIdentity(Identity.Group("staff"), GrantedIdentities.None) { Members = { Identity.User("ana"), Identity.User("cy"), Identity.Group("contractors") } };
        yield return new SecurityIdentity(Identity.Group("contractors"), GrantedIdentities.None) { Members = { Identity.User("bo"), Identity.User("zoe") } };
        yield return new SecurityIdentity(Identity.Group("board"), GrantedIdentities.None) { Members = { Identity.User("di") } };
        yield return IdentityOperation.Disable(Identity.User("zed"));
    }

    private static IEnumerable<PushDocument> IntranetItems() =>
    [
        new("https://intranet.acme.example/handbook")
        {
            Title = "Employee handbook",
            FileExtension = ".html",
            Body = DocumentBody.FromText("<h1>Employee handbook</h1><p>Welcome to Acme. <em>Everything</em> that matters on the first day.</p><ul><li>Badges</li><li>Desks</li><li>Coffee</li></ul>"),
            Metadata = { ["department"] = "People", ["tags"] = new[] { "onboarding", "policy" } },
            Permissions = DocumentPermissions.Nobody
                .Level("Document", level => level.Allow(Identity.User("ana")).Deny(Identity.Group("contractors")))
                .Level("Library", level => level.Allow(Identity.Group("staff"))),
        },
        new("https://intranet.acme.example/menu") { Title = "Menu of the week", Permissions = DocumentPermissions.Anyone },
        new("https://intranet.acme.example/minutes") { Title = "Minutes of the board", Permissions = DocumentPermissions.Only(Identity.Group("board")) },
        new("https://intranet.acme.example/draft") { Title = "A draft that says nothing of who may see it" },
    ];
}
