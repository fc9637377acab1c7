using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;
using FsCheck;
using FsCheck.Fluent;

namespace Coveo.Push.Tests.Platform;

/// <summary>What holds for every series of items. A property that fails prints the seed it was drawn with.</summary>
public class FieldInferenceProperties
{
    private static readonly MetadataValue[] Values =
    [
        "a", "2025-02-03T04:05:06Z", true, 1, -7, 5_000_000_000, 1.5, 2m, DateTimeOffset.UnixEpoch, new[] { "a", "b" }, new[] { 1, 2 }, new[] { 1.5 },
        Array.Empty<string>(), MetadataValue.List([1, "a"]), new Dictionary<string, string> { ["k"] = "v" }, new Dictionary<string, MetadataValue> { ["k"] = 1 },
    ];

    private static readonly Gen<MetadataValue[]> AnyValues = Gen.Choose(1, 6).SelectMany(count => Gen.Elements(Values).ArrayOf(count));

    [Fact]
    public void The_order_of_the_items_makes_no_difference() => ForAll(AnyValues.SelectMany(values => Gen.Shuffle(values).Select(shuffled => (values, (MetadataValue[])[.. shuffled]))), drawn =>
        Tell(drawn.Item2).Should().Be(Tell(drawn.values)));

    [Fact]
    public void A_value_seen_twice_teaches_nothing() => ForAll(AnyValues, values => Tell([.. values, .. values]).Should().Be(Tell(values)));

    [Fact]
    public void More_values_never_make_a_number_narrower() => ForAll(Gen.Elements<MetadataValue>(1, 5_000_000_000, 1.5, -3, long.MaxValue, 0.1m).ArrayOf(5), values =>
    {
        var types = Enumerable.Range(1, values.Length).Select(count => Ensure([.. values.Take(count)]).Created[0].Type).ToList();

        types.Should().BeInAscendingOrder("LONG is below LONG_64, which is below DOUBLE");
    });

    [Fact]
    public void Exactly_the_planted_inconsistencies_are_told() => ForAll(Gen.Choose(0, 3).ArrayOf(12), kinds =>
    {
        // Each key has values of a kind of its own, and those of kind 3 have a text among numbers, in one of the items.
        var documents = Enumerable.Range(0, 20).Select(number => new PushDocument($"a://{number}")).ToList();
        for (var key = 0; key < kinds.Length; key++)
        {
            for (var number = 0; number < documents.Count; number++)
            {
                documents[number].Metadata[$"k{key}"] = kinds[key] switch { 0 => $"t{number}", 1 => number, 2 => DateTimeOffset.UnixEpoch.AddDays(number), _ => number == key ? "odd" : number };
            }
        }

        var report = new FieldService().Client().Fields.EnsureAsync(documents).GetAwaiter().GetResult();

        var planted = Enumerable.Range(0, kinds.Length).Where(key => kinds[key] == 3).ToList();
        report.Inconsistent.Select(inconsistency => (inconsistency.Name, inconsistency.Examples.Single(example => example.Value == "text").DocumentId)).Should()
            .BeEquivalentTo(planted.Select(key => ($"k{key}", $"a://{key}")));
        report.Created.Should().HaveCount(kinds.Count(kind => kind != 3));
    });

    private static void ForAll<T>(Gen<T> values, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arb.From(values), property));

    private static FieldReport Ensure(MetadataValue[] values)
    {
        var documents = values.Select((value, place) => new PushDocument($"a://{place}") { Metadata = { ["key"] = value } });
        return new FieldService().Client().Fields.EnsureAsync(documents).GetAwaiter().GetResult();
    }

    /// <summary>What a report says, without the items, which are the first that were seen.</summary>
    private static string Tell(MetadataValue[] values)
    {
        var report = Ensure(values);
        var created = report.Created.Select(field => $"{field} {field.MultiValueFacet} {field.KeyValue}");
        return string.Join('|', created.Concat(report.Inconsistent.Select(other => $"{other.Name} {other.Problem} {string.Join(',', other.Examples.Select(example => example.Value))}")));
    }
}
