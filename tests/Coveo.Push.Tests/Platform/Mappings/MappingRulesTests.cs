using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class MappingRulesTests
{
    private const string SourceId = RecordingService.SourceId;

    private readonly RecordingService _service = new();

    private IMappingsClient Mappings => _service.Client().Mappings;

    [Fact]
    public async Task A_rule_of_no_field_or_without_content_is_refused()
    {
        await RefusedAsync(new MappingRule("My Author", "%[writer]"), "A mapping rule is for no field: 'My Author' is no name of a field*Name it 'my_author', for example.*");
        await RefusedAsync(new MappingRule("author"), "The mapping rule of the field 'author' has no content. Say what fills it: '%[writer]' for the metadata 'writer'.*");
        await RefusedAsync(new MappingRule("author", "a", " "), "The mapping rule of the field 'author' has a blank content*");

        await RefusedAsync(new MappingRule("author", "by %[writer"), "The content 'by %[writer' of the mapping rule of the field 'author' begins metadata*");
        await RefusedAsync(new MappingRule("author", "by %[ ]"), "The content 'by %[ ]' *");
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_field_with_two_rules_for_the_same_items_is_refused()
    {
        var rule = new MappingRule("author", "x");

        await FluentActions.Awaiting(() => Mappings.ReplaceCommonAsync(SourceId, [rule, rule])).Should().ThrowAsync<ArgumentException>().WithMessage("The field 'author' has two mapping rules for all items*");
        await FluentActions.Awaiting(() => Mappings.ReplaceAsync(SourceId, new MappingSet { Types = [new MappingType("T", rule, rule)] })).Should().ThrowAsync<ArgumentException>().WithMessage("*for the type 'T'*");
        await FluentActions.Awaiting(() => Mappings.ReplaceAsync(SourceId, new MappingSet { Types = [new MappingType("T"), new MappingType("T")] })).Should().ThrowAsync<ArgumentException>().WithMessage("The type 'T' has mapping rules twice*");
        await FluentActions.Awaiting(() => Mappings.AddTypeAsync(SourceId, new MappingType(" "))).Should().ThrowAsync<ArgumentException>().WithMessage("A type with mapping rules is blank*");
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_replaced_must_have_an_id()
    {
        await FluentActions.Awaiting(() => Mappings.ReplaceRuleAsync(SourceId, new MappingRule("author", "x"))).Should().ThrowAsync<ArgumentException>().WithMessage("The mapping rule of the field 'author' has no ID*");
        await FluentActions.Awaiting(() => Mappings.ReplaceTypeAsync(SourceId, new MappingType("T"))).Should().ThrowAsync<ArgumentException>().WithMessage("The type 'T' has no ID*");
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Ids_that_are_none_are_refused()
    {
        await FluentActions.Awaiting(() => Mappings.GetAsync("")).Should().ThrowAsync<ArgumentException>().WithMessage("'sourceId' is empty*");
        await FluentActions.Awaiting(() => Mappings.GetRuleAsync(SourceId, "..")).Should().ThrowAsync<ArgumentException>().WithMessage("'ruleId' is '..'*");
        await FluentActions.Awaiting(() => Mappings.GetTypeAsync(SourceId, " ")).Should().ThrowAsync<ArgumentException>().WithMessage("'typeId' is empty*");
        await FluentActions.Awaiting(() => Mappings.MapAsync("", "author", ["x"])).Should().ThrowAsync<ArgumentException>().WithMessage("'sourceId' is empty*");
    }

    private async Task RefusedAsync(MappingRule rule, string message)
    {
        await FluentActions.Awaiting(() => Mappings.AddRuleAsync(SourceId, rule)).Should().ThrowAsync<ArgumentException>().WithMessage(message);
        await FluentActions.Awaiting(() => Mappings.MapAsync(SourceId, rule.Field, rule.Content)).Should().ThrowAsync<ArgumentException>().WithMessage(message);
    }
}
