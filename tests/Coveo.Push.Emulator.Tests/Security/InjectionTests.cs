using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Security;

/// <summary>Texts that mean something to SQL, to full-text search, to HTML or to a terminal are only texts, wherever they are sent.</summary>
public sealed class InjectionTests : SecuredTest
{
    public static TheoryData<string> Texts => new(
        "'; drop table items; --",
        "\" or 1=1 --",
        "x') union select name, sql from sqlite_master --",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</textarea><svg/onload=alert(1)>",
        "javascript:alert(1)",
        "{{7*7}}${7*7}@(7*7)",
        "%_%",
        "%s%n%00..%2f",
        "a* NEAR(b) \"c\" title:d -e ^f",
        "\u001b[2J\u0007",
        "a\0b",
        "\u202Etxt.exe \uFEFF\u2028",
        "😀é\u0301");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_field_of_an_item_comes_back_as_it_was_sent(string text)
    {
        // Control characters are the one thing an ID must not have.
        var documentId = $"http://a/{string.Concat(text.Where(c => !char.IsControl(c)))}";
        var item = new JsonObject
        {
            ["title"] = text, ["data"] = text, ["parentId"] = $"http://p/{text}", ["meta"] = text, ["list"] = new JsonArray(text, "x"),
        };
        (await PutAsync(documentId, item.ToJsonString())).ShouldBeAccepted();
        await PutAsync("http://other", "{}");

        var found = await ItemAsync(documentId);

        ((string?)found["documentId"]).Should().Be(documentId);
        ((string?)found["title"]).Should().Be(text);
        ((string?)found["parentId"]).Should().Be($"http://p/{text}");
        ((string?)found["metadata"]!["meta"]).Should().Be(text);
        ((string?)found["metadata"]!["list"]![0]).Should().Be(text);
        (await LogOfAsync(documentId)).Should().NotBeEmpty();
        (await DeleteAsync(documentId, "&deleteChildren=true")).ShouldBeAccepted();
        (await IndexedIdsAsync()).Should().Equal("http://other");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_parameter_of_a_search_is_a_text(string text)
    {
        await PutAsync("http://a", "{}");
        var value = Uri.EscapeDataString(text);
        string[] searches =
        [
            $"_emulator/items?q={value}", $"_emulator/items?source={value}", $"_emulator/items?as={value}",
            $"_emulator/log?source={value}", $"_emulator/log?resource={value}", $"_emulator/log?documentId={value}",
            $"_emulator/identities?q={value}", $"_emulator/identities?provider={value}",
            $"_emulator/requests?path={value}", $"_emulator/requests?method={value}",
            $"{PlatformBase}/sources?filter={value}", $"{PlatformBase}/securityproviders/page?filter={value}",
        ];
        foreach (var search in searches)
        {
            (await SendAsync(HttpMethod.Get, search)).Status.Should().Be(200, search);
        }

        foreach (var refused in new[] { "items?asProvider=", "identities?state=", "requests?status=", "items?page=", "explain?source=x&documentId=" })
        {
            (await SendAsync(HttpMethod.Get, $"_emulator/{refused}{value}")).Status.Should().BeOneOf(404, 412);
        }

        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Names_of_sources_identities_and_faults_come_back_as_they_were_sent(string text)
    {
        var definition = new JsonObject { ["sourceType"] = "PUSH", ["name"] = text, ["sourceVisibility"] = "SHARED", ["pushEnabled"] = true };
        var source = await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/sources", definition.ToJsonString());
        var identity = new JsonObject { ["name"] = text, ["type"] = "USER", ["additionalInfo"] = new JsonObject { [text] = text } };
        var members = new JsonObject { ["identity"] = identity.DeepClone(), ["wellKnowns"] = new JsonArray(identity) };
        (await SendJsonAsync(HttpMethod.Put, $"{PushBase}/providers/{Uri.EscapeDataString(Provider)}/permissions", members.ToJsonString())).ShouldBeAccepted();
        var fault = new JsonObject { ["route"] = $"/{text}", ["kind"] = "html", ["body"] = text };
        var added = await SendJsonAsync(HttpMethod.Post, "_emulator/faults", fault.ToJsonString());

        source.Status.Should().Be(201, source.Text);
        ((string?)source.Json["name"]).Should().Be(text);
        var identities = (await SendAsync(HttpMethod.Get, $"_emulator/identities?q={Uri.EscapeDataString(text)}")).Json["identities"]!.AsArray();
        identities.Select(found => (string?)found!["name"]).Should().AllBe(text).And.NotBeEmpty();
        added.Status.Should().Be(201, added.Text);
        ((string?)added.Json["body"]).Should().Be(text);
        ((string?)added.Json["route"]).Should().Be($"/{text}");
        (await SendAsync(HttpMethod.Get, "_emulator/info")).Status.Should().Be(200);
    }

    [Fact]
    public async Task No_error_is_served_as_a_page()
    {
        string[] paths =
        [
            $"{PlatformBase}/sources/<script>", "<script>", "_emulator/<script>", "_emulator/items?page=<script>", "_emulator/requests/<script>",
            $"{PushBase}/sources/<script>/documents?documentId=<script>", "s3/<script>",
        ];
        foreach (var path in paths)
        {
            var answer = await SendAsync(HttpMethod.Get, path);

            answer.MediaType.Should().BeOneOf("application/json", "application/xml");
            answer.Text.Should().NotContain("<script>");
        }
    }
}
