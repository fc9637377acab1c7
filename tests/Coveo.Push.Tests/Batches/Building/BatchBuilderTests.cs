using System.Text;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>What a builder says of an element, and what it holds.</summary>
public sealed class BatchBuilderTests : IDisposable
{
    // {"addOrUpdate":[]}
    private const int Around = 18;

    private readonly BlockPool _pool = new();

    public void Dispose() => _pool.Dispose();

    [Fact]
    public void It_is_empty_until_something_was_added_and_again_when_it_was_closed()
    {
        var builder = Builder(1_000);
        (builder.IsEmpty, builder.Contents, builder.TargetBytes).Should().Be((true, null, 1_000));

        Offer(builder, "a").Should().Be(BatchAddition.Added);
        builder.IsEmpty.Should().BeFalse();
        var contents = builder.Contents;

        builder.Close().Should().BeSameAs(contents);
        (builder.IsEmpty, builder.Contents).Should().Be((true, null));
    }

    [Fact]
    public void Nothing_is_not_closed()
    {
        var closing = () => Builder(1_000).Close();

        closing.Should().Throw<InvalidOperationException>().WithMessage("There is nothing to close.");
    }

    [Fact]
    public void What_is_too_large_begins_no_batch()
    {
        var builder = Builder(Around + 9);

        Offer(builder, "1234567890").Should().Be(BatchAddition.TooLarge);

        builder.IsEmpty.Should().BeTrue();
        Offer(builder, "123456789").Should().Be(BatchAddition.Added);
    }

    [Theory]
    [InlineData(3_000_000, "Added")]
    [InlineData(3_000_001, "TooLarge")]
    public void An_element_of_a_stream_has_a_limit_of_its_own(int bytes, string expected)
    {
        var builder = new BatchBuilder(BatchLayout.StreamLoad, _pool, 10_000_000, 10);

        Offer(builder, new string('x', bytes)).ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData(0, "Added")]
    [InlineData(-1, "Full")]
    public void All_versions_of_an_item_have_the_room_of_a_batch_to_the_byte(int spare, string expected)
    {
        // The first one is held with a comma.
        var builder = Builder(100 + 1 + 100 + spare);
        Offer(builder, new string('a', 100)).Should().Be(BatchAddition.Added);

        Offer(builder, new string('a', 100)).ToString().Should().Be(expected);
    }

    [Fact]
    public void As_many_items_as_the_limit_says_fit_and_further_versions_of_them()
    {
        var builder = Builder(1_000, maxItems: 2);

        Offer(builder, "a1").Should().Be(BatchAddition.Added);
        Offer(builder, "b1").Should().Be(BatchAddition.Added);
        Offer(builder, "c1").Should().Be(BatchAddition.Full);
        Offer(builder, "a2").Should().Be(BatchAddition.Added);
        Offer(builder, "c1").Should().Be(BatchAddition.Full);

        (builder.Contents!.Live, builder.Contents.Count).Should().Be((2, 3));
    }

    [Fact]
    public void A_lowered_target_counts_from_the_next_element_on()
    {
        var builder = Builder(1_000);
        Offer(builder, new string('a', 100)).Should().Be(BatchAddition.Added);
        builder.TargetBytes = Around + 100 + 1 + 10;

        Offer(builder, new string('b', 11)).Should().Be(BatchAddition.Full);
        Offer(builder, new string('b', 10)).Should().Be(BatchAddition.Added);
    }

    [Fact]
    public void An_empty_builder_holds_nothing_that_excludes_an_identity()
    {
        var builder = Identities();

        Excludes(builder, "ana", BatchLayout.Members).Should().BeFalse();
    }

    [Theory]
    [InlineData(BatchLayout.Members, BatchLayout.Members, "ana", false)]
    [InlineData(BatchLayout.Members, BatchLayout.Members, "ANA", true)]
    [InlineData(BatchLayout.Members, BatchLayout.Members, "bob", false)]
    [InlineData(BatchLayout.Members, BatchLayout.Mappings, "ana", false)]
    [InlineData(BatchLayout.Members, BatchLayout.Mappings, "ANA", false)]
    [InlineData(BatchLayout.Members, BatchLayout.Deleted, "ana", true)]
    [InlineData(BatchLayout.Members, BatchLayout.Deleted, "ANA", true)]
    [InlineData(BatchLayout.Members, BatchLayout.Deleted, "bob", false)]
    [InlineData(BatchLayout.Mappings, BatchLayout.Deleted, "ana", true)]
    [InlineData(BatchLayout.Mappings, BatchLayout.Members, "ana", false)]
    [InlineData(BatchLayout.Deleted, BatchLayout.Members, "ana", true)]
    [InlineData(BatchLayout.Deleted, BatchLayout.Mappings, "ana", true)]
    [InlineData(BatchLayout.Deleted, BatchLayout.Deleted, "ana", false)]
    [InlineData(BatchLayout.Deleted, BatchLayout.Deleted, "ANA", true)]
    public void An_identity_is_kept_from_a_file_by_its_opposite_and_by_a_name_of_another_case(byte held, byte section, string name, bool expected)
    {
        var builder = Identities();
        var layout = BatchLayout.SecurityIdentities;
        var json = "ana"u8;
        builder.TryAdd(new EncodedElement(0, held, json, json.Length), layout.KeyOf(held, layout.HashOf(json))).Should().Be(BatchAddition.Added);

        Excludes(builder, name, section).Should().Be(expected);
    }

    [Fact]
    public void An_item_in_another_case_is_another_item()
    {
        var builder = Builder(1_000);
        Offer(builder, "a");

        builder.HoldsExcluded(new EncodedElement(0, BatchLayout.Delete, "b"u8, 1), ItemNameHash.Of("a"u8)).Should().BeFalse();
    }

    private static bool Excludes(BatchBuilder builder, string name, byte section)
    {
        var json = Encoding.UTF8.GetBytes(name);
        return builder.HoldsExcluded(new EncodedElement(1, section, json, json.Length), BatchLayout.SecurityIdentities.HashOf(json));
    }

    /// <summary>Offers an element whose first letter is its name.</summary>
    private static BatchAddition Offer(BatchBuilder builder, string json)
    {
        var element = new EncodedElement(0, BatchLayout.AddOrUpdate, Encoding.UTF8.GetBytes(json), 1);
        return builder.TryAdd(element, ItemNameHash.Of(element.Name));
    }

    private BatchBuilder Builder(int maxBytes, int maxItems = 100) => new(BatchLayout.Documents, _pool, maxBytes, maxItems);

    private BatchBuilder Identities() => new(BatchLayout.SecurityIdentities, _pool, 1_000, 100);
}
