namespace Coveo.Push.Tests.Batches.Building;

/// <summary>The limits of a batch are exact, to the byte and to the item.</summary>
public sealed class BatchLimitTests : IDisposable
{
    // {"addOrUpdate":[ … ]} around one element.
    private const int Around = 18;

    private readonly BlockPool _pool = new();

    public void Dispose() => _pool.Dispose();

    [Theory]
    [InlineData(0, "Added")]
    [InlineData(-1, "TooLarge")]
    public void A_lone_element_of_exactly_the_limit_fits_and_one_byte_more_does_not(int spare, string expected)
    {
        var element = new DrawnElement("a://1", IsDeletion: false, "x");
        var builder = Builder(element.Encode().Json.Length + Around + spare);

        Offer(builder, element).ToString().Should().Be(expected);
        builder.FileBytesAlone(new EncodedElement(0, 0, element.Encode().Json, 0)).Should().Be(element.Encode().Json.Length + Around);
    }

    [Theory]
    [InlineData(0, "Added")]
    [InlineData(-1, "Full")]
    public void A_second_element_costs_its_bytes_and_a_comma(int spare, string expected)
    {
        var element = new DrawnElement("a://1", IsDeletion: false, "x");
        var builder = Builder((element.Encode().Json.Length * 2) + 1 + Around + spare);
        Offer(builder, element);

        Offer(builder, element with { Id = "a://2" }).ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData(0, "Added")]
    [InlineData(-1, "Full")]
    public void A_first_deletion_costs_the_section_too(int spare, string expected)
    {
        var (item, deletion) = (new DrawnElement("a://1", IsDeletion: false, "x"), new DrawnElement("a://2", IsDeletion: true, ""));
        var builder = Builder("""{"addOrUpdate":[],"delete":[]}""".Length + item.Encode().Json.Length + deletion.Encode().Json.Length + spare);
        Offer(builder, item);

        Offer(builder, deletion).ToString().Should().Be(expected);
    }

    [Fact]
    public void Another_version_of_an_item_counts_once()
    {
        var builder = Builder(1_000, maxItems: 2);
        Offer(builder, new DrawnElement("a://1", IsDeletion: false, "x"));
        Offer(builder, new DrawnElement("a://2", IsDeletion: false, "x"));

        Offer(builder, new DrawnElement("a://1", IsDeletion: true, "")).Should().Be(BatchAddition.Added);
        Offer(builder, new DrawnElement("a://3", IsDeletion: false, "x")).Should().Be(BatchAddition.Full);
        BuilderRun.Write(new BatchSlice(builder.Contents!, 0, 3)).Should().Equal("""{"addOrUpdate":[{"documentId":"a://2","title":"x"}],"delete":[{"documentId":"a://1"}]}"""u8.ToArray());
    }

    [Fact]
    public void An_item_that_is_updated_for_ever_does_not_fill_the_memory()
    {
        var builder = Builder(10_000);
        var element = new DrawnElement("a://1", IsDeletion: false, new string('x', 966));
        var added = 0;
        while (Offer(builder, element) == BatchAddition.Added)
        {
            added++;
        }

        element.Encode().Json.Length.Should().Be(999);
        added.Should().Be(10, "ten versions of a thousand bytes are all that is held");
        builder.Contents!.FileBytes.Should().Be(999 + Around);
    }

    [Fact]
    public void An_element_above_a_lowered_target_travels_alone()
    {
        var builder = Builder(10_000);
        builder.TargetBytes = 500;

        Offer(builder, new DrawnElement("a://1", IsDeletion: false, new string('x', 600))).Should().Be(BatchAddition.Added);
        Offer(builder, new DrawnElement("a://2", IsDeletion: true, "")).Should().Be(BatchAddition.Full);
    }

    private static BatchAddition Offer(BatchBuilder builder, DrawnElement drawn)
    {
        var (json, nameLength) = drawn.Encode();
        var element = new EncodedElement(0, drawn.Section, json, nameLength);
        return builder.TryAdd(element, ItemNameHash.Of(element.Name));
    }

    private BatchBuilder Builder(int maxBytes, int maxItems = 100) => new(BatchLayout.Documents, _pool, maxBytes, maxItems);
}
