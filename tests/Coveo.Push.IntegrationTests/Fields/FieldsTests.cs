using System.Text.Json;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.IntegrationTests.Fields;

/// <summary>Fields that items need are there before the items, and have their values afterwards.</summary>
public sealed class FieldsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Day = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private EmulatorSession _coveo = null!;

    private IFieldsClient Fields => _coveo.Client.Fields;

    public async Task InitializeAsync() => _coveo = await EmulatorSession.StartAsync();

    public async Task DisposeAsync() => await _coveo.DisposeAsync();

    [Fact]
    public async Task Values_of_every_kind_are_in_their_fields()
    {
        PushDocument[] documents =
        [
            Item(1, ("count", 3), ("price", 10), ("serial", 5_000_000_000), ("color", "red"), ("tags", new[] { "a", "b" }), ("seen", Day), ("sold", true)),
            Item(2, ("price", 9.99m)),
        ];

        var report = await Fields.EnsureAsync(documents);
        await _coveo.Client.Batches.PushAsync(_coveo.SourceId, documents);

        report.IsComplete.Should().BeTrue(report.ToString());
        report.Created.Select(field => field.ToString()).Should().BeEquivalentTo(
            "count (LONG)", "price (DOUBLE)", "serial (LONG_64)", "color (STRING)", "tags (STRING)", "seen (DATE)", "sold (STRING)");
        var fields = await FieldsOfAsync(1);
        fields.GetProperty("count").GetInt32().Should().Be(3);
        fields.GetProperty("price").GetDouble().Should().Be(10);
        fields.GetProperty("serial").GetInt64().Should().Be(5_000_000_000);
        fields.GetProperty("color").GetString().Should().Be("red");
        fields.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).Should().Equal("a", "b");
        fields.GetProperty("seen").GetInt64().Should().Be(Day.ToUnixTimeMilliseconds());
        fields.GetProperty("sold").GetString().Should().Be("true");
        (await FieldsOfAsync(2)).GetProperty("price").GetDouble().Should().Be(9.99);
        (await UnmappedAsync(1)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_second_time_everything_is_there()
    {
        PushDocument[] documents = [Item(1, ("count", 3), ("tags", new[] { "a" }))];

        await Fields.EnsureAsync(documents);
        var report = await Fields.EnsureAsync(documents);

        report.Created.Should().BeEmpty();
        report.Existing.Select(field => field.Name).Should().BeEquivalentTo("count", "tags", "title");
    }

    [Fact]
    public async Task Fields_are_created_while_items_are_pushed_under_names_that_fields_can_have()
    {
        var inference = new FieldInference(MetadataNaming.SnakeCase);
        var documents = Enumerable.Range(0, 300).Select(number => Item(number, ("Unit Price", number), (number < 250 ? "early" : "LateKey", "x")));

        var summary = await _coveo.Client.Batches.PushAsync(_coveo.SourceId, Fields.WithFields(documents, inference, lookAhead: 10));
        var report = await Fields.EnsureAsync(inference);

        summary.Accepted.Should().Be(300);
        report.IsComplete.Should().BeTrue(report.ToString());
        (await FieldsOfAsync(299)).GetProperty("unit_price").GetInt32().Should().Be(299);
        (await FieldsOfAsync(299)).GetProperty("late_key").GetString().Should().Be("x");
        (await FieldsOfAsync(0)).GetProperty("early").GetString().Should().Be("x");
    }

    [Fact]
    public async Task Exactly_what_does_not_fit_is_told_and_nothing_is_changed_for_it()
    {
        await Fields.CreateAsync(new FieldDefinition("count", FieldType.Long) { Facet = true });
        PushDocument[] documents = [Item(1, ("count", 1.5), ("mixed", 1), ("good", "x")), Item(2, ("mixed", "two"), ("Bad Name", 1))];

        var report = await Fields.EnsureAsync(documents);

        report.Inconsistent.Select(inconsistency => inconsistency.Name).Should().BeEquivalentTo("count", "mixed");
        report.Inconsistent.Single(inconsistency => inconsistency.Name == "mixed").Examples.Select(example => example.DocumentId).Should().BeEquivalentTo("product://1", "product://2");
        report.Invalid.Should().ContainSingle().Which.Proposal.Should().Be("bad_name");
        report.Created.Should().ContainSingle().Which.Name.Should().Be("good");
        (await Fields.GetAsync("count")).Should().Match<Field>(field => field.Type == FieldType.Long && field.Definition.Facet);
        await FluentActions.Awaiting(() => Fields.GetAsync("mixed")).Should().ThrowAsync<CoveoNotFoundException>();
    }

    [Fact]
    public async Task Two_crawlers_that_start_at_once_both_have_their_fields()
    {
        var documents = Enumerable.Range(0, 40).Select(number => Item(number, ($"key{number}", number))).ToArray();

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Fields.EnsureAsync(documents)));

        reports.Should().OnlyContain(report => report.IsComplete);
        reports.Sum(report => report.Created.Count).Should().Be(40);
        (await Fields.ListAsync(origin: FieldOrigin.User).CountAsync()).Should().Be(40);
    }

    [Fact]
    public async Task More_fields_than_fit_a_call_or_a_page_are_created_listed_and_deleted()
    {
        var definitions = Enumerable.Range(0, 1200).Select(number => new FieldDefinition($"field{number:0000}", FieldType.Long)).ToList();

        (await Fields.CreateAsync(definitions)).Should().OnlyContain(outcome => outcome.Result == FieldResult.Done);
        (await Fields.ListAsync(FieldType.Long, FieldOrigin.User).Select(field => field.Name).ToListAsync()).Should().Equal(definitions.Select(definition => definition.Name));
        (await Fields.SearchAsync(new FieldSearch { Name = "field00", Origin = FieldOrigin.User, PageSize = 7 }).CountAsync()).Should().Be(100);
        await Fields.DeleteAsync(definitions.Select(definition => definition.Name));
        (await Fields.ListAsync(origin: FieldOrigin.User).CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_field_lives()
    {
        var definition = new FieldDefinition("color", FieldType.String) { MultiValueFacet = true, Description = "d", MultiValueFacetTokenizers = "," };
        await Fields.CreateAsync(definition);

        var field = await Fields.GetAsync("color");
        await Fields.UpdateAsync(field.Definition with { MergeWithLexicon = true });
        var updated = await Fields.SearchAsync(new FieldSearch { FieldNames = ["color"] }).SingleAsync();
        var refusing = () => Fields.CreateAsync([definition, new FieldDefinition("other", FieldType.Date)]);

        updated.Should().Match<Field>(it => it.Definition.MultiValueFacet && it.Definition.MergeWithLexicon && it.Definition.Description == "d" && it.Definition.MultiValueFacetTokenizers == "," && !it.IsSystem);
        (await refusing.Should().ThrowAsync<CoveoFieldsIncompleteException>()).Which.Outcomes.Select(outcome => outcome.Result).Should().Equal(FieldResult.Refused, FieldResult.Done);
        await FluentActions.Awaiting(() => Fields.CreateAsync(definition)).Should().ThrowAsync<CoveoPushException>();
        await Fields.DeleteAsync("color");
        await FluentActions.Awaiting(() => Fields.UpdateAsync(definition)).Should().ThrowAsync<CoveoNotFoundException>();
    }

    private static PushDocument Item(int number, params (string Key, MetadataValue Value)[] metadata)
    {
        var document = new PushDocument($"product://{number}") { Title = $"Product {number}" };
        foreach (var (key, value) in metadata)
        {
            document.Metadata[key] = value;
        }

        return document;
    }

    private async Task<JsonElement> FieldsOfAsync(int number) => (await _coveo.Query.ItemAsync(_coveo.SourceId, $"product://{number}"))!.Value.GetProperty("fields");

    private async Task<IEnumerable<string>> UnmappedAsync(int number) =>
        (await _coveo.Query.ItemAsync(_coveo.SourceId, $"product://{number}"))!.Value.GetProperty("unmappedMetadata").EnumerateObject().Select(entry => entry.Name);
}
