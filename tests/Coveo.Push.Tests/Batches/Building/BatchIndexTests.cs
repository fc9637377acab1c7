using System.Text;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>An item is found again among many, and never taken for another one.</summary>
public sealed class BatchIndexTests : IDisposable
{
    private readonly BlockPool _pool = new();
    private readonly BatchBuilder _builder;

    public BatchIndexTests() => _builder = new BatchBuilder(BatchLayout.Documents, _pool, maxBytes: 50_000_000, maxItems: 1_000_000);

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void Tens_of_thousands_of_items_are_found_again()
    {
        Add(Enumerable.Range(0, 30_000).Select(i => $"a://{i}"), "former");
        _builder.Contents!.Live.Should().Be(30_000);

        Add(Enumerable.Range(0, 30_000).Reverse().Select(i => $"a://{i}"), "latter");

        _builder.Contents!.Live.Should().Be(30_000);
        _builder.Contents.Count.Should().Be(60_000);
        Live().Should().OnlyContain(json => json.EndsWith("\"latter\"}", StringComparison.Ordinal)).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Items_with_the_same_hash_stay_apart()
    {
        var ids = Enumerable.Range(0, 500).Select(i => $"a://{i}").ToList();
        Add(ids, "former", _ => 42);
        Add(ids.Where((_, i) => i % 2 == 0), "latter", _ => 42);

        _builder.Contents!.Live.Should().Be(500);
        Live().Order(StringComparer.Ordinal).Should().Equal(ids.Select((id, i) => Json(id, i % 2 == 0 ? "latter" : "former")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hashes_that_differ_in_their_high_bits_alone_stay_apart()
    {
        Add(Enumerable.Range(0, 500).Select(i => $"a://{i}"), "x", place => (ulong)place << 40);

        _builder.Contents!.Live.Should().Be(500);
    }

    [Fact]
    public void One_id_that_begins_another_is_another_item()
    {
        Add(["a://1", "a://12", "a://1", "a://1\"", "a://"], "x");

        Live().Should().Equal(Json("a://12", "x"), Json("a://1", "x"), Json("a://1\"", "x"), Json("a://", "x"));
    }

    [Fact]
    public void A_closed_batch_leaves_nothing_behind_for_the_next()
    {
        Add(["a://1", "a://2"], "former");
        var former = _builder.Close();

        Add(["a://1"], "latter");

        former.Live.Should().Be(2);
        _builder.Contents!.Live.Should().Be(1);
        _builder.Contents.Entries[0].Former.Should().Be(-1);
    }

    [Fact]
    public void Closing_an_empty_batch_is_a_fault_of_the_caller()
    {
        var closing = () => _builder.Close();

        closing.Should().Throw<InvalidOperationException>();
        _builder.IsEmpty.Should().BeTrue();
    }

    private static string Json(string id, string filling) => Encoding.UTF8.GetString(new DrawnElement(id, IsDeletion: false, filling).Encode().Json);

    private void Add(IEnumerable<string> ids, string filling, Func<int, ulong>? key = null)
    {
        var place = 0;
        foreach (var id in ids)
        {
            var (json, nameLength) = new DrawnElement(id, IsDeletion: false, filling).Encode();
            var element = new EncodedElement(0, BatchLayout.AddOrUpdate, json, nameLength);
            _builder.TryAdd(element, key?.Invoke(place++) ?? ItemNameHash.Of(element.Name)).Should().Be(BatchAddition.Added);
        }
    }

    private IEnumerable<string> Live() =>
        _builder.Contents!.Entries.ToArray().Where(entry => !entry.IsSuperseded).Select(entry => Encoding.UTF8.GetString(_builder.Contents.Json(entry).ToArray()));
}
