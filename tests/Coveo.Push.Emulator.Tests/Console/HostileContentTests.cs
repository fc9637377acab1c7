using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Console;

/// <summary>Whatever a crawler pushes is text to the console.</summary>
public sealed class HostileContentTests : ConsoleTest
{
    private const string Attack = "\"><script>alert('owned')</script><img src=x onerror=alert(1)>";
    private const string HostileId = "http://evil/?a=\"'><script>alert(1)</script>";

    private string _hostileSource = string.Empty;

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        _hostileSource = await CreateHostileSourceAsync();
        await CreateProviderAsync(Attack.Replace("/", string.Empty, StringComparison.Ordinal), [EmailProvider], _hostileSource);
        var identity = new JsonObject
        {
            ["identity"] = new JsonObject { ["name"] = Attack, ["type"] = "GROUP", ["additionalInfo"] = new JsonObject { [Attack] = Attack } },
            ["members"] = new JsonArray(new JsonObject { ["name"] = Attack, ["type"] = "USER" }),
        };
        (await PutIdentityAsync(identity.ToJsonString())).ShouldBeAccepted();
        var permission = new JsonObject { ["identity"] = Attack, ["identityType"] = "USER", ["securityProvider"] = Attack };
        var set = new JsonObject { ["name"] = Attack, ["allowedPermissions"] = new JsonArray(permission) };
        var item = new JsonObject
        {
            ["title"] = Attack,
            [Attack] = Attack,
            ["data"] = Attack,
            ["fileExtension"] = Attack,
            ["parentId"] = Attack,
            ["permissions"] = new JsonArray(new JsonObject { ["name"] = Attack, ["permissionSets"] = new JsonArray(set) }),
        };
        (await PutAsync(HostileId, item.ToJsonString(), source: _hostileSource)).ShouldBeAccepted();
        (await PutAsync(Attack, "{}", source: _hostileSource)).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("")]
    [InlineData("content")]
    [InlineData("log")]
    [InlineData("activities")]
    [InlineData("identities")]
    [InlineData("identities?id=1")]
    [InlineData("identities?id=2")]
    [InlineData("fields")]
    [InlineData("requests")]
    public async Task Every_page_shows_it_as_text(string path) => ShouldBeHarmless(await PageAsync(path));

    [Theory]
    [InlineData("")]
    [InlineData("&as=ana@acme.example")]
    public async Task The_page_of_an_item_shows_it_as_text(string who)
    {
        var page = await PageAsync(ItemPath(_hostileSource, HostileId, who));

        ShouldBeHarmless(page);
        TextOf(page.Text.Split("<h1>")[1].Split("</h1>")[0]).Should().Be(Attack);
    }

    [Theory]
    [InlineData("content?q=X&type=X&as=X")]
    [InlineData("content?source=X&page=X")]
    [InlineData("log?item=X&stage=X&result=X&operation=X&request=X&provider=X&source=X")]
    [InlineData("activities?source=X")]
    [InlineData("identities?q=X&provider=X&state=X&type=X")]
    [InlineData("fields?source=X")]
    public async Task What_is_in_the_address_is_text(string path) =>
        ShouldBeHarmless(await PageAsync(path.Replace("X", Uri.EscapeDataString(Attack), StringComparison.Ordinal)));

    [Fact]
    public async Task What_is_in_the_address_of_an_error_is_text() => ShouldBeHarmless(await PageAsync(ItemPath(Attack, Attack), 404));

    private static void ShouldBeHarmless(Answer page)
    {
        page.Text.Should().NotContain("<script>").And.NotContain("<img").And.NotContain("javascript:");
        // Inside quotes it is the value of an attribute.
        Regex.Replace(page.Text, "\"[^\"]*\"", "\"\"").Should().NotMatchRegex(@"<[a-z][^<>]*\son\w+=");
    }

    private async Task<string> CreateHostileSourceAsync()
    {
        var source = new JsonObject { ["sourceType"] = "PUSH", ["name"] = Attack, ["sourceVisibility"] = "SECURED", ["pushEnabled"] = true };
        var answer = await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/sources", source.ToJsonString());
        answer.Status.Should().Be(201, answer.Text);
        return (string)answer.Json["id"]!;
    }
}
