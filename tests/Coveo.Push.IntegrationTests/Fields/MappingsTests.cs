using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Fields;

/// <summary>A mapping rule fills a field, of items that are pushed after it.</summary>
public sealed class MappingsTests : IAsyncLifetime
{
    private EmulatorSession _coveo = null!;

    private IMappingsClient Mappings => _coveo.Client.Mappings;

    public async Task InitializeAsync() => _coveo = await EmulatorSession.StartAsync();

    public async Task DisposeAsync() => await _coveo.DisposeAsync();

    [Fact]
    public async Task A_rule_fills_a_field_of_what_is_pushed_afterwards()
    {
        await PushAsync("before");
        await Mappings.MapAsync(_coveo.SourceId, "author", ["%[writer]", "%[author]"]);
        await PushAsync("after");

        (await AuthorAsync("before")).Should().Be("Ann");
        (await AuthorAsync("after")).Should().Be("Will");
    }

    [Fact]
    public async Task A_rule_that_is_asked_for_again_is_there_once()
    {
        var first = await Mappings.MapAsync(_coveo.SourceId, "author", ["%[writer]"]);
        var again = await Mappings.MapAsync(_coveo.SourceId, "author", ["%[writer]"]);
        var changed = await Mappings.MapAsync(_coveo.SourceId, "author", ["by %[writer]"], rebuild: true);

        again.Should().Be(first);
        changed.Id.Should().Be(first.Id);
        (await Mappings.ListRulesAsync(_coveo.SourceId)).Should().Equal(changed);
        await PushAsync("item");
        (await AuthorAsync("item")).Should().Be("by Will");
    }

    [Fact]
    public async Task Rules_of_a_type_are_for_its_items_alone()
    {
        var type = await Mappings.AddTypeAsync(_coveo.SourceId, new MappingType("Book"));
        await Mappings.MapAsync(_coveo.SourceId, "author", ["%[writer]"], type.Id);
        await PushAsync("book", "Book");
        await PushAsync("song", "Song");

        (await AuthorAsync("book")).Should().Be("Will");
        (await AuthorAsync("song")).Should().Be("Ann");
        (await Mappings.GetTypeAsync(_coveo.SourceId, type.Id!)).Rules.Should().ContainSingle().Which.Field.Should().Be("author");
    }

    [Fact]
    public async Task Rules_and_types_live()
    {
        var rule = await Mappings.AddRuleAsync(_coveo.SourceId, new MappingRule("author", "%[writer]"));
        var type = await Mappings.AddTypeAsync(_coveo.SourceId, new MappingType("Book", new MappingRule("title", "%[name]")));
        await Mappings.ReplaceRuleAsync(_coveo.SourceId, rule with { Content = ["%[pen]"] });
        await Mappings.ReplaceTypeAsync(_coveo.SourceId, type with { Rules = [new MappingRule("title", "%[name]", "%[title]")] });

        var mappings = await Mappings.GetAsync(_coveo.SourceId);
        (await Mappings.GetRuleAsync(_coveo.SourceId, rule.Id!)).Content.Should().Equal("%[pen]");
        (await Mappings.ListTypesAsync(_coveo.SourceId)).Should().ContainSingle().Which.Rules[0].Content.Should().Equal("%[name]", "%[title]");

        await Mappings.ReplaceCommonAsync(_coveo.SourceId, []);
        (await Mappings.ListRulesAsync(_coveo.SourceId)).Should().BeEmpty();
        await Mappings.ReplaceAsync(_coveo.SourceId, mappings);
        (await Mappings.GetAsync(_coveo.SourceId)).Should().BeEquivalentTo(mappings);

        await Mappings.DeleteRuleAsync(_coveo.SourceId, rule.Id!);
        await Mappings.DeleteTypeAsync(_coveo.SourceId, type.Id!);
        (await Mappings.GetAsync(_coveo.SourceId)).Should().BeEquivalentTo(new MappingSet());
        await FluentActions.Awaiting(() => Mappings.GetRuleAsync(_coveo.SourceId, rule.Id!)).Should().ThrowAsync<CoveoNotFoundException>();
    }

    private Task<PushAcceptance> PushAsync(string name, string type = "Text") => _coveo.Client.Documents.AddOrUpdateAsync(
        _coveo.SourceId, new PushDocument($"text://{name}") { Author = "Ann", Metadata = { ["writer"] = "Will", ["objecttype"] = type } });

    private async Task<string?> AuthorAsync(string name) =>
        (await _coveo.Query.ItemAsync(_coveo.SourceId, $"text://{name}"))!.Value.GetProperty("fields").GetProperty("author").GetString();
}
