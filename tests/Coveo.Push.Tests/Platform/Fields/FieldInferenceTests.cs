using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>Which fields items need: a document for each value, ensured against an organization without fields.</summary>
public class FieldInferenceTests
{
    private static readonly DateTimeOffset Day = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private readonly FieldService _service = new();

    public static TheoryData<string, MetadataValue[]> Types => new()
    {
        { "STRING", ["a"] },
        { "STRING", [true] },
        { "STRING", ["a", false] },
        { "STRING", ["2025-02-03T04:05:06Z"] },
        { "LONG", [1, int.MaxValue, int.MinValue] },
        { "LONG_64", [1, int.MaxValue + 1L] },
        { "LONG_64", [long.MinValue] },
        { "DOUBLE", [1, 1.5] },
        { "DOUBLE", [9.99m, 10] },
        { "DOUBLE", [long.MaxValue, 0.5m] },
        { "DOUBLE", [ulong.MaxValue] },
        { "DATE", [Day] },
        { "DATE", [Day, "2025/02/03 04:05:06"] },
        { "STRING*", [new[] { "a", "b" }] },
        { "STRING*", ["a", new[] { "b" }] },
        { "STRING*", [1, new[] { 2, 3 }] },
        { "STRING", ["a", Array.Empty<string>()] },
        { "LONG", [1, Array.Empty<string>()] },
        { "STRING+", [new Dictionary<string, string> { ["en"] = "a" }] },
        { "DOUBLE+", [new Dictionary<string, MetadataValue> { ["en"] = 1, ["fr"] = 2.5 }] },
        { "STRING*+", [new Dictionary<string, MetadataValue> { ["en"] = new[] { "a" } }] },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task The_type_is_the_narrowest_that_takes_all_values(string type, MetadataValue[] values)
    {
        var report = await EnsureAsync(values);

        report.IsComplete.Should().BeTrue(report.ToString());
        var field = report.Created.Should().ContainSingle().Subject;
        var said = FieldWords.NameOf(field) + (field.MultiValueFacet ? "*" : "") + (field.KeyValue ? "+" : "");
        (field.Name, said).Should().Be(("key", type));
    }

    public static TheoryData<string, MetadataValue[], string[]> Conflicts => new()
    {
        { "The values are of different kinds*declare the field as String*", [1, "a", 2], ["text in 'a://2'", "whole number of 32 bits in 'a://1'"] },
        { "The values are of different kinds*", [true, 1.5], ["truth value in 'a://1'", "decimal number in 'a://2'"] },
        { "The values are of different kinds*", [Day, "soon"], ["text in 'a://2'", "date in 'a://1'"] },
        { "The values are of different kinds*", [Day, 7], ["whole number of 32 bits in 'a://2'", "date in 'a://1'"] },
        { "The values are of different kinds*", [MetadataValue.List([1, "a"])], ["text in 'a://1'", "whole number of 32 bits in 'a://1'"] },
        { "Some values are dictionaries and others are not*", ["a", new Dictionary<string, string> { ["k"] = "v" }], ["text in 'a://1'", "single value in 'a://1'", "dictionary in 'a://2'"] },
        {
            "There are objects in lists or in objects*",
            [new Dictionary<string, MetadataValue> { ["k"] = new Dictionary<string, string> { ["k"] = "v" } }],
            ["objects in lists or objects in 'a://1'"]
        },
    };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public async Task Values_that_fit_no_field_are_told_with_items_that_have_them(string problem, MetadataValue[] values, string[] examples)
    {
        var report = await EnsureAsync(values);

        var inconsistency = report.Inconsistent.Should().ContainSingle().Subject;
        inconsistency.Problem.Should().Match(problem);
        inconsistency.Examples.Select(example => example.ToString()).Should().Contain(examples);
        (inconsistency.Name, inconsistency.NeededType, inconsistency.ExistingType).Should().Be(("key", null, null));
        report.Created.Should().BeEmpty();
        _service.Calls.Should().Equal("list");
    }

    [Fact]
    public async Task A_permanentid_that_is_no_text_is_told()
    {
        var report = await _service.Client().Fields.EnsureAsync([new PushDocument("a://1") { Metadata = { ["permanentid"] = 7 } }]);

        report.Inconsistent.Should().ContainSingle().Which.Problem.Should().Contain("Give the value as a text.");
    }

    [Fact]
    public async Task Standard_metadata_needs_no_field_and_keys_of_the_item_are_none()
    {
        var document = new PushDocument("a://1") { Title = "t", Author = "a", Date = Day, ClickableUri = "c", Metadata = { ["clickableUri2"] = "x", ["FileType"] = "f", ["foldingchild"] = new[] { "a" } } };

        var report = await _service.Client().Fields.EnsureAsync([document, new PushDocument("a://2") { Metadata = { ["Permissions"] = "x", ["日本"] = 1 } }]);

        report.Created.Should().BeEmpty();
        report.Invalid.Select(name => (name.Name, name.Proposal, name.DocumentId)).Should().BeEquivalentTo(new[]
        {
            ("Permissions", "itempermissions", "a://2"), ("clickableUri2", "clickable_uri2", "a://1"), ("日本", null, "a://2"),
        });
        report.ToString().Should().StartWith("0 fields created, 0 there already, 0 inconsistent, 3 with a name that cannot be").And.Contain("Name it 'clickable_uri2', for example. Seen in 'a://1'.");
    }

    [Fact]
    public async Task What_is_declared_counts_in_place_of_what_is_learned()
    {
        var inference = new FieldInference();
        inference.Declare(new FieldDefinition("key", FieldType.String) { Facet = true });
        inference.Declare(new FieldDefinition("later", FieldType.Date));
        inference.Declare(new FieldDefinition("count", FieldType.Long));
        Documents("key", [1, "a", true]).ForEach(document => inference.Add(document));
        inference.Add(new PushDocument("a://9") { Metadata = { ["count"] = 1.5 } });

        var report = await _service.Client().Fields.EnsureAsync(inference);

        report.Created.Select(field => field.ToString()).Should().Equal("count (LONG)", "key (STRING)", "later (DATE)");
        _service.Field("key").Should().Contain("\"facet\":true");
        report.Inconsistent.Should().ContainSingle().Which.ToString().Should().Be(
            "count: The values need the type DOUBLE, and the declared field is LONG. Give the values as the field wants them, or give them another key. Seen: decimal number in 'a://9'.");
        FluentActions.Invoking(() => inference.Declare(new FieldDefinition("Key", FieldType.Long))).Should().Throw<ArgumentException>().WithMessage("*Name it 'key'*");
    }

    [Fact]
    public async Task Items_with_their_values_in_the_keys_are_refused_before_anything_is_sent()
    {
        var inference = new FieldInference();
        for (var i = 0; i < FieldInference.MaxKeys; i++)
        {
            inference.Add(new PushDocument("a://1") { Metadata = { [$"k{i}"] = 1 } });
        }

        var client = new FieldService().Client();
        (await client.Fields.EnsureAsync(inference)).Created.Should().HaveCount(FieldInference.MaxKeys);
        inference.Add(new PushDocument("a://1") { Metadata = { ["onemore"] = 1 } });

        await FluentActions.Awaiting(() => _service.Client().Fields.EnsureAsync(inference)).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("The items have more than 10,000 different metadata keys: there are values in the keys. Nothing was created; give the items keys that repeat.");
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public void An_item_that_brings_nothing_new_costs_no_memory()
    {
        var inference = new FieldInference();
        var document = new PushDocument("a://1") { Title = "t", Metadata = { ["price"] = 9.99m, ["colors"] = new[] { "a", "b" }, ["seen"] = Day, ["text"] = "a b" } };
        inference.Add(document);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            inference.Add(document);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(10_000, "no item has a share in it");
    }

    private static List<PushDocument> Documents(string key, MetadataValue[] values) =>
        [.. values.Select((value, place) => new PushDocument($"a://{place + 1}") { Metadata = { [key] = value } })];

    private Task<FieldReport> EnsureAsync(MetadataValue[] values) => _service.Client().Fields.EnsureAsync(Documents("key", values));

    [Fact]
    public void A_key_that_many_threads_meet_at_once_counts_once()
    {
        const int Threads = 4;
        for (var round = 0; round < 20; round++)
        {
            var inference = new FieldInference();
            var documents = Enumerable.Range(0, FieldInference.MaxKeys).Select(i => new PushDocument($"a://{i}") { Metadata = { [$"k{i}"] = 1 } }).ToList();
            using var start = new Barrier(Threads);
            var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
            {
                start.SignalAndWait();
                documents.ForEach(document => inference.Add(document));
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            inference.HasTooManyKeys.Should().BeFalse("there are as many keys as there may be");
            inference.Evidence.Should().HaveCount(FieldInference.MaxKeys);
        }
    }
}
