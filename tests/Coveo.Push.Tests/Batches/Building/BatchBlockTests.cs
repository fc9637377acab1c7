using System.Text;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>Elements live in blocks of 256 KB: nothing shows where one ends.</summary>
public sealed class BatchBlockTests : IDisposable
{
    private const int Block = BlockPool.BlockBytes;

    private readonly BlockPool _pool = new();
    private readonly BatchBuilder _builder;
    private readonly PlainBatch _plain = new();
    private int _position;

    public BatchBlockTests() => _builder = new BatchBuilder(BatchLayout.Documents, _pool, maxBytes: 20 * Block, maxItems: 100_000);

    public void Dispose() => _pool.Dispose();

    [Theory]
    [InlineData(-2)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void An_element_and_its_comma_end_before_at_and_after_the_end_of_a_block(int beside)
    {
        Add("a://1", new string('x', Block - Empty("a://1") + beside));
        Add("a://2", "after it");

        Written().SequenceEqual(_plain.File).Should().BeTrue();
        JsonOf(0).Length.Should().Be(Block + beside);
        JsonOf(1).Should().Be("""{"documentId":"a://2","title":"after it"}""");
    }

    [Fact]
    public void An_element_spans_several_blocks()
    {
        Add("a://1", "before it");
        Add("a://2", new string('x', (3 * Block) + 5));
        Add("a://3", "after it");

        Written().SequenceEqual(_plain.File).Should().BeTrue();
        JsonOf(1).Should().EndWith("xx\"}").And.HaveLength((3 * Block) + 5 + Empty("a://2"));
    }

    [Fact]
    public void Elements_of_half_a_block_and_a_bit_straddle_every_border()
    {
        for (var i = 0; i < 12; i++)
        {
            Add($"a://{i}", new string((char)('a' + i), (Block / 2) + 1000));
        }

        Written().SequenceEqual(_plain.File).Should().BeTrue();
    }

    [Fact]
    public void Elements_are_superseded_across_blocks()
    {
        for (var i = 0; i < 15; i++)
        {
            Add($"a://{i % 5}", new string((char)('a' + i), (Block / 2) + 1000));
        }

        _builder.Contents!.Live.Should().Be(5);
        Written().SequenceEqual(_plain.File).Should().BeTrue();
    }

    [Fact]
    public void A_name_that_straddles_a_border_is_found_again()
    {
        var longId = "a://" + new string('i', 1000);
        Add("a://1", new string('x', Block - Empty("a://1") - 500));
        Add(longId, "former");
        Add(longId + "i", "another");
        Add(longId, "latter");

        _builder.Contents!.Live.Should().Be(3);
        Written().SequenceEqual(_plain.File).Should().BeTrue();
    }

    [Fact]
    public void Blocks_are_used_again_by_the_next_batch()
    {
        Add("a://1", new string('x', 3 * Block));
        _builder.Close().Release();

        Add("a://2", "small");

        JsonOf(0).Should().Be("""{"documentId":"a://2","title":"small"}""");
    }

    private static int Empty(string id) => new DrawnElement(id, IsDeletion: false, "").Encode().Json.Length;

    private void Add(string id, string filling)
    {
        var drawn = new DrawnElement(id, IsDeletion: false, filling);
        var (json, nameLength) = drawn.Encode();
        var element = new EncodedElement(_position++, drawn.Section, json, nameLength);
        _builder.TryAdd(element, ItemNameHash.Of(element.Name)).Should().Be(BatchAddition.Added);
        _plain.Add(BuilderRun.NameOf(json, nameLength), drawn.Section, json);
    }

    private string JsonOf(int place) => Encoding.UTF8.GetString(_builder.Contents!.Json(_builder.Contents.Entries[place]).ToArray());

    private byte[] Written() => BuilderRun.Write(new BatchSlice(_builder.Contents!, 0, _builder.Contents!.Count));
}
