using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>Items on their way to a push, with their fields created before them.</summary>
public class WithFieldsTests
{
    private readonly FieldService _service = new();
    private readonly FieldInference _inference = new();

    [Fact]
    public async Task An_item_goes_on_when_it_has_its_fields()
    {
        var taken = new List<string>();
        await foreach (var document in _service.Client().Fields.WithFields(Documents(("a", 1), ("a", 2), ("b", 3), ("a", 4)), _inference, lookAhead: 0))
        {
            taken.Add($"{document.DocumentId} after {string.Join(' ', _service.Types.Keys)}");
        }

        taken.Should().Equal("a://0 after a", "a://1 after a", "a://2 after a b", "a://3 after a b");
        _service.Calls.Should().Equal("list", "create a", "create b");
    }

    [Fact]
    public async Task Types_are_learned_from_the_items_that_wait()
    {
        var documents = Enumerable.Range(0, 200).Select(number => new PushDocument($"a://{number}") { Metadata = { ["price"] = number == 90 ? 9.99m : (MetadataValue)number } });

        var taken = await _service.Client().Fields.WithFields(documents, _inference).Select(document => document.DocumentId).ToListAsync();

        taken.Should().Equal(Enumerable.Range(0, 200).Select(number => $"a://{number}"));
        _service.Types["price"].Should().Be("DOUBLE");
        _service.Calls.Should().Equal("list", "create price");
    }

    [Fact]
    public async Task Many_items_cost_a_listing_and_a_creation()
    {
        var documents = Enumerable.Range(0, 100_000).Select(number => new PushDocument($"a://{number}") { Metadata = { ["count"] = number, ["name"] = "n" } });

        (await _service.Client().Fields.WithFields(documents.ToAsyncEnumerable(), _inference).CountAsync()).Should().Be(100_000);
        _service.Calls.Should().Equal("list", "create count name");
    }

    [Fact]
    public async Task What_comes_too_late_for_its_type_goes_on_and_is_told_afterwards()
    {
        var client = _service.Client();

        (await client.Fields.WithFields(Documents(("a", 1), ("a", "late")), _inference, lookAhead: 0).CountAsync()).Should().Be(2);
        var report = await client.Fields.EnsureAsync(_inference);

        report.Inconsistent.Should().ContainSingle().Which.Examples.Should().Contain(new FieldExample("text", "a://1"));
        _service.Types.Should().ContainSingle().Which.Value.Should().Be("LONG");
    }

    [Fact]
    public async Task Items_go_on_under_the_names_of_their_fields()
    {
        var inference = new FieldInference(MetadataNaming.SnakeCase);
        PushDocument[] documents = [new("a://1") { Metadata = { ["Unit Price"] = 1.5m, ["color"] = "red" } }];

        var document = await _service.Client().Fields.WithFields(documents, inference).SingleAsync();

        document.Metadata.Select(entry => entry.Key).Should().Equal("unit_price", "color");
        _service.Types.Keys.Should().BeEquivalentTo("unit_price", "color");
    }

    [Fact]
    public async Task What_a_producer_has_given_before_it_breaks_goes_on()
    {
        var taken = new List<string>();
        var reading = async () =>
        {
            await foreach (var document in _service.Client().Fields.WithFields(Breaking(), _inference))
            {
                taken.Add(document.DocumentId);
            }
        };

        await reading.Should().ThrowAsync<InvalidDataException>().WithMessage("broken");
        taken.Should().Equal("a://1", "a://2");

        static IEnumerable<PushDocument> Breaking()
        {
            yield return new PushDocument("a://1");
            yield return new PushDocument("a://2");
            throw new InvalidDataException("broken");
        }
    }

    [Fact]
    public async Task An_item_whose_field_cannot_be_created_does_not_go_on()
    {
        _service.Refused.Add("b");
        var taken = new List<string>();
        var reading = async () =>
        {
            await foreach (var document in _service.Client().Fields.WithFields(Documents(("a", 1), ("b", 2)), _inference, lookAhead: 0))
            {
                taken.Add(document.DocumentId);
            }
        };

        await reading.Should().ThrowAsync<CoveoFieldsIncompleteException>().WithMessage("0 of 1 fields are done. The service refuses b: Refused (no).");
        taken.Should().Equal("a://0");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void A_look_ahead_out_of_range_is_refused(int lookAhead) =>
        FluentActions.Invoking(() => _service.Client().Fields.WithFields(Documents(), _inference, lookAhead)).Should().Throw<ArgumentOutOfRangeException>().WithMessage($"'lookAhead' is {lookAhead}. Give 0 to 10000 items.*");

    private static List<PushDocument> Documents(params (string Key, MetadataValue Value)[] entries) =>
        [.. entries.Select((entry, place) => new PushDocument($"a://{place}") { Metadata = { [entry.Key] = entry.Value } })];
}
