using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

public sealed class ExplainTests : SecuredTest
{
    private const string Ana = "ana@acme.example";

    [Fact]
    public async Task The_chain_leads_from_the_person_to_the_identity_that_matched()
    {
        await CreateProviderAsync("Wiki", [EmailProvider, Provider]);
        await PushAsync(new SecuredWorld().Granted("group:staff", ["group:everyone"], "ana").Identity("group:everyone").People("ana"));
        await PushAsync(new SecuredWorld().Alias("group:readers", $"{Provider}/group:everyone").Identity("group:all", "group:readers"), "Wiki");
        await SecureAsync(Item, Permission.Allow("Wiki/group:all"));

        ChainOf(await ExplainAsync(Ana)).Should().Equal(
            "SELF USER ana@acme.example of Email Security Provider",
            "ALIAS USER ana of My Provider",
            "MEMBER GROUP staff of My Provider",
            "GRANTED GROUP everyone of My Provider",
            "ALIAS GROUP readers of Wiki",
            "MEMBER GROUP all of Wiki");
    }

    [Fact]
    public async Task The_chain_is_a_shortest_one()
    {
        await PushAsync(new SecuredWorld()
            .Identity("group:a", "ana").Identity("group:b", "group:a").Identity("group:target", "group:b", "ana").People("ana"));
        await SecureAsync(Item, Permission.Allow("group:target"));

        ChainOf(await ExplainAsync(Ana)).Should().HaveCount(3);
    }

    [Fact]
    public async Task Someone_who_is_named_is_a_chain_of_one()
    {
        await SecureAsync(Item, Permission.Allow(Ana));

        ChainOf(await ExplainAsync(Ana)).Should().Equal("SELF USER ana@acme.example of Email Security Provider");
    }

    [Fact]
    public async Task An_explanation_tells_who_what_and_why()
    {
        await PushAsync(new SecuredWorld().Identity("group:staff", "ana").People("ana"));
        await SecureAsync(Item, Permission.Level("Library", Permission.Set(allowed: ["group:staff"], name: "set A")));

        var explanation = await ExplainAsync(Ana);

        ((string?)explanation["sourceId"]).Should().Be(SecuredId);
        ((string?)explanation["documentId"]).Should().Be(Item);
        ((string?)explanation["sourceVisibility"]).Should().Be("SECURED");
        explanation["person"]!.ToJsonString().Should().Be(
            """{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider","state":"UP_TO_DATE"}""");
        ((string?)explanation["reason"]).Should().EndWith(".");
        explanation["decidedBy"]!.ToJsonString().Should().Be("""{"rule":"ALLOWED_IN_EVERY_SET","level":1,"levelName":"Library","set":null}""");
        var set = explanation["levels"]![0]!["sets"]![0]!;
        ((int)set["set"]!).Should().Be(1);
        ((string?)set["name"]).Should().Be("set A");
        ((bool)set["allowAnonymous"]!).Should().BeFalse();
        ((string?)set["matches"]![0]!["effect"]).Should().Be("ALLOWED");
        ((string?)set["matches"]![0]!["identity"]!["name"]).Should().Be("staff");
        explanation["unresolved"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Anonymous_is_nobody()
    {
        await SecureAsync(Item, Permission.Anyone);

        var explanation = await ExplainAsync("anonymous");

        explanation["person"].Should().BeNull();
        ((string?)explanation["verdict"]).Should().Be("ALLOW");
        ((bool)explanation["levels"]![0]!["sets"]![0]!["allowAnonymous"]!).Should().BeTrue();
        explanation["levels"]![0]!["sets"]![0]!["matches"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task The_simplified_model_is_one_level_without_a_name()
    {
        await SecureAsync(Item, Permission.Anyone, Permission.Set(denied: [Ana]));

        var explanation = await ExplainAsync(Ana);

        var level = explanation["levels"]!.AsArray().Should().ContainSingle().Which!;
        level["name"].Should().BeNull();
        level["sets"]!.AsArray().Should().HaveCount(2);
        explanation["decidedBy"]!.ToJsonString().Should().Be("""{"rule":"DENIED_IN_SET","level":1,"levelName":null,"set":2}""");
    }

    [Fact]
    public async Task Levels_after_the_one_that_decided_still_show_what_would_match()
    {
        await SecureAsync(
            Item, Permission.Level("one", Permission.Set(denied: [Ana])), Permission.Level("two", Permission.Allow(Ana)));

        var second = (await ExplainAsync(Ana))["levels"]![1]!;

        ((string?)second["outcome"]).Should().Be("NOT_REACHED");
        ((string?)second["sets"]![0]!["matches"]![0]!["effect"]).Should().Be("ALLOWED");
    }

    private static IEnumerable<string> ChainOf(JsonNode explanation) =>
        explanation["levels"]![0]!["sets"]![0]!["matches"]![0]!["chain"]!.AsArray()
            .Select(link => $"{link!["via"]} {link["type"]} {link["name"]} of {link["provider"]}");
}
