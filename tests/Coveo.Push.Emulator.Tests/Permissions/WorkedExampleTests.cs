using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Permissions;

/// <summary>The example of the documentation: a document in a library, and six people.</summary>
public sealed class WorkedExampleTests : SecuredTest
{
    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await PushAsync(new SecuredWorld()
            .Identity("group:staff", "ana", "bo", "cy", "di")
            .Identity("group:projectx", "cy")
            .People("ana", "bo", "cy", "di", "ed"));
        await SecureAsync(
            Item,
            Permission.Level("Document", Permission.Set(allowed: ["ana"], denied: ["bo"])),
            Permission.Level(
                "Library",
                Permission.Set(allowed: ["group:staff"], name: "set A"),
                Permission.Set(allowed: ["group:projectx"], name: "set B")));
    }

    [Parity(Topics.Permissions, "docs.coveo.com/en/25")]
    [Theory]
    [InlineData("ana@acme.example", true)]
    [InlineData("bo@acme.example", false)]
    [InlineData("cy@acme.example", true)]
    [InlineData("di@acme.example", false)]
    [InlineData("ed@acme.example", false)]
    [InlineData("anonymous", false)]
    public async Task Each_person_finds_what_the_documentation_says(string person, bool isFound) =>
        (await SeenByAsync(person)).Should().HaveCount(isFound ? 1 : 0);

    [Theory]
    [InlineData("ana@acme.example", "ALLOW", "ALLOWED_IN_EVERY_SET", 1, null)]
    [InlineData("bo@acme.example", "DENY", "DENIED_IN_SET", 1, 1)]
    [InlineData("cy@acme.example", "ALLOW", "ALLOWED_IN_EVERY_SET", 2, null)]
    [InlineData("di@acme.example", "DENY", "NOT_ALLOWED_IN_EVERY_SET", 2, null)]
    [InlineData("ed@acme.example", "DENY", "NOTHING_MATCHED", null, null)]
    [InlineData("anonymous", "DENY", "NOTHING_MATCHED", null, null)]
    public async Task Each_verdict_is_explained_by_the_rule_and_the_level(string person, string verdict, string rule, int? level, int? set)
    {
        var explanation = await ExplainAsync(person);

        ((string?)explanation["verdict"]).Should().Be(verdict);
        ((string?)explanation["decidedBy"]!["rule"]).Should().Be(rule);
        ((int?)explanation["decidedBy"]!["level"]).Should().Be(level);
        ((int?)explanation["decidedBy"]!["set"]).Should().Be(set);
        ((string?)explanation["permissionState"]).Should().Be("VALID");
    }

    [Theory]
    [InlineData("ana@acme.example", "ALLOW: ALLOWED", "NOT_REACHED: ALLOWED UNSPECIFIED")]
    [InlineData("bo@acme.example", "DENY: DENIED", "NOT_REACHED: ALLOWED UNSPECIFIED")]
    [InlineData("cy@acme.example", "INCONCLUSIVE: UNSPECIFIED", "ALLOW: ALLOWED ALLOWED")]
    [InlineData("di@acme.example", "INCONCLUSIVE: UNSPECIFIED", "DENY: ALLOWED UNSPECIFIED")]
    [InlineData("ed@acme.example", "INCONCLUSIVE: UNSPECIFIED", "INCONCLUSIVE: UNSPECIFIED UNSPECIFIED")]
    [InlineData("anonymous", "INCONCLUSIVE: UNSPECIFIED", "INCONCLUSIVE: UNSPECIFIED UNSPECIFIED")]
    public async Task Each_level_and_set_has_its_outcome(string person, string document, string library)
    {
        var levels = (await ExplainAsync(person))["levels"]!.AsArray();

        levels.Select(level => (string?)level!["name"]).Should().Equal("Document", "Library");
        levels.Select(level => $"{level!["outcome"]}: {string.Join(' ', level["sets"]!.AsArray().Select(set => set!["outcome"]))}")
            .Should().Equal(document, library);
    }
}
