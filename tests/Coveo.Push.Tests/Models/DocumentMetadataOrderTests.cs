using System.Globalization;
using Coveo.Push.Tests.Doubles;
using Xunit.Abstractions;

namespace Coveo.Push.Tests.Models;

/// <summary>Keys stay in the order in which they were added, however many there are and whatever was taken out.</summary>
public class DocumentMetadataOrderTests(ITestOutputHelper output)
{
    [Fact]
    public void Keys_come_in_the_order_of_adding_also_after_removals()
    {
        var metadata = new DocumentMetadata { ["a"] = 1, ["b"] = 2, ["c"] = 3, ["d"] = 4, ["e"] = 5 };

        metadata.Remove("B").Should().BeTrue();
        metadata["d"] = null;
        metadata["f"] = 6;
        metadata["b"] = 7;

        Pairs(metadata).Should().Equal("a=1", "c=3", "e=5", "f=6", "b=7");
    }

    [Fact]
    public void A_new_value_keeps_the_place_and_the_spelling_of_its_key()
    {
        var metadata = new DocumentMetadata { ["Author"] = "Ana", ["year"] = 2024 };

        metadata["AUTHOR"] = "Bo";

        Pairs(metadata).Should().Equal("Author=Bo", "year=2024");
    }

    [Fact]
    public void Taking_out_what_is_not_there_changes_nothing()
    {
        var metadata = new DocumentMetadata { ["a"] = 1 };

        metadata.Remove("b").Should().BeFalse();
        metadata["b"] = null;

        Pairs(metadata).Should().Equal("a=1");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(500)]
    public void Any_number_of_keys_is_found_in_any_case(int count)
    {
        var metadata = new DocumentMetadata();
        for (var i = 0; i < count; i++)
        {
            metadata.Add($"Key{i}", i);
        }

        Enumerable.Range(0, count).Should().AllSatisfy(i => metadata[$"kEY{i}"].Should().Be((MetadataValue)i));
        metadata["key"].Should().BeNull();
        metadata.Count.Should().Be(count);
        metadata.Select(pair => pair.Key).Should().Equal(Enumerable.Range(0, count).Select(i => $"Key{i}"));
        metadata.Invoking(keys => keys.Add("KEY3", 1)).Should().Throw<ArgumentException>().WithMessage("Metadata key 'KEY3' is there already, as 'Key3'.*");
    }

    [Fact]
    public void Letters_beyond_ascii_are_compared_without_their_case_too()
    {
        var metadata = new DocumentMetadata { ["Größe"] = 1, ["ÄRA"] = 2 };

        metadata["GRÖßE"].Should().Be((MetadataValue)1);
        metadata["ära"].Should().Be((MetadataValue)2);
    }

    [Fact]
    public void Keys_can_be_taken_out_and_added_while_a_loop_goes_through_them()
    {
        var metadata = new DocumentMetadata { ["a"] = 1, ["b"] = 2, ["c"] = 3 };
        var seen = new List<string>();

        foreach (var (key, _) in metadata)
        {
            seen.Add(key);
            metadata.Remove(key);
            metadata["new " + key] = 1;
        }

        seen.Should().Equal("a", "b", "c");
        metadata.Select(pair => pair.Key).Should().Equal("new a", "new b", "new c");
    }

    [Fact]
    public void A_loop_can_begin_again_and_has_no_key_before_and_after()
    {
        IEnumerator<KeyValuePair<string, MetadataValue>> loop = new DocumentMetadata { ["a"] = 1 }.GetEnumerator();

        loop.Invoking(it => it.Current).Should().Throw<InvalidOperationException>();
        loop.MoveNext().Should().BeTrue();
        loop.Current.Key.Should().Be("a");
        loop.MoveNext().Should().BeFalse();
        loop.MoveNext().Should().BeFalse();
        loop.Invoking(it => it.Current).Should().Throw<InvalidOperationException>();
        loop.Reset();
        loop.MoveNext().Should().BeTrue();
    }

    [Fact]
    public void An_item_without_metadata_holds_one_small_object_for_it()
    {
        DocumentMetadata? metadata = null;

        AllocatedBytes.Of(() => metadata = []).Should().BeLessThanOrEqualTo(48);

        metadata.Should().BeEmpty();
    }

    [Fact]
    public void It_behaves_as_a_plain_list_of_pairs_would()
    {
        var seed = Environment.ProcessId;
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        for (var run = 0; run < 50; run++)
        {
            var metadata = new DocumentMetadata();
            var model = new List<KeyValuePair<string, int>>();
            for (var step = 0; step < 200; step++)
            {
                var key = random.Next(40).ToString("'k'0", CultureInfo.InvariantCulture);
                var spelling = random.Next(2) == 0 ? key : key.ToUpperInvariant();
                var place = model.FindIndex(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
                if (random.Next(3) == 0)
                {
                    metadata.Remove(spelling).Should().Be(place >= 0);
                    model.RemoveAll(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
                }
                else if (place >= 0)
                {
                    metadata[spelling] = step;
                    model[place] = new(model[place].Key, step);
                }
                else
                {
                    metadata.Add(spelling, step);
                    model.Add(new(spelling, step));
                }
            }

            metadata.Count.Should().Be(model.Count);
            Pairs(metadata).Should().Equal(model.Select(pair => $"{pair.Key}={pair.Value}"));
            model.Should().AllSatisfy(pair => metadata[pair.Key].Should().Be((MetadataValue)pair.Value));
        }
    }

    private static IEnumerable<string> Pairs(DocumentMetadata metadata) => metadata.Select(pair => $"{pair.Key}={pair.Value}");
}
