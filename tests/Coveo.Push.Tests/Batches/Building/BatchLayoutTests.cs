using System.Text;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>Which sections a file has, and what they weigh.</summary>
public class BatchLayoutTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, "{}")]
    [InlineData(1, 5, 0, 0, 0, 0, """{"members":[12345]}""")]
    [InlineData(0, 0, 2, 6, 0, 0, """{"mappings":[123,123]}""")]
    [InlineData(0, 0, 0, 0, 3, 6, """{"deleted":[12,12,12]}""")]
    [InlineData(2, 2, 0, 0, 1, 1, """{"members":[1,1],"deleted":[1]}""")]
    [InlineData(1, 1, 1, 1, 1, 1, """{"members":[1],"mappings":[1],"deleted":[1]}""")]
    public void A_file_weighs_its_elements_its_commas_and_the_sections_that_are_there(int members, int memberBytes, int mappings, int mappingBytes, int deleted, int deletedBytes, string file) =>
        BatchLayout.SecurityIdentities.FileBytes([new(members, memberBytes), new(mappings, mappingBytes), new(deleted, deletedBytes)]).Should().Be(file.Length);

    [Fact]
    public void A_section_gains_and_loses_an_element_and_its_bytes()
    {
        new SectionSize(2, 10).With(7).Should().Be(new SectionSize(3, 17));
        new SectionSize(2, 10).Without(7).Should().Be(new SectionSize(1, 3));
    }

    [Fact]
    public void Items_have_a_section_for_each_operation()
    {
        Described(BatchLayout.Documents).Should().Equal(
            "\"addOrUpdate\":[ add_or_update AddOrUpdate 0 ",
            "\"delete\":[ delete Delete 0 ");
        (BatchLayout.Documents.IgnoresCase, BatchLayout.Documents.AllowsObjects, BatchLayout.Documents.MaxElementBytes).Should().Be((false, false, int.MaxValue));
    }

    [Fact]
    public void Identities_have_a_section_for_each_operation_and_none_goes_with_its_opposite()
    {
        Described(BatchLayout.SecurityIdentities).Should().Equal(
            "\"members\":[ add_or_update_identity AddOrUpdateIdentity 1 2",
            "\"mappings\":[ add_or_update_alias AddOrUpdateAlias 2 2",
            "\"deleted\":[ disable_identity DisableIdentity 3 0,1");
        (BatchLayout.SecurityIdentities.IgnoresCase, BatchLayout.SecurityIdentities.AllowsObjects, BatchLayout.SecurityIdentities.MaxElementBytes).Should().Be((true, false, int.MaxValue));
    }

    [Fact]
    public void Streams_have_sections_for_what_they_take()
    {
        Described(BatchLayout.StreamLoad).Should().Equal("\"addOrUpdate\":[ stream_load AddOrUpdate 0 ");
        Described(BatchLayout.StreamMerge).Should().Equal("\"addOrUpdate\":[ stream_merge Merge 0 ");
        Described(BatchLayout.StreamUpdate).Should().Equal(
            "\"addOrUpdate\":[ stream_add_or_update AddOrUpdate 0 ",
            "\"delete\":[ stream_delete Delete 0 ",
            "\"partialUpdate\":[ stream_partial_update PartialUpdate 1 ");
        new[] { BatchLayout.StreamLoad, BatchLayout.StreamMerge, BatchLayout.StreamUpdate }
            .Should().OnlyContain(layout => !layout.IgnoresCase && layout.AllowsObjects && layout.MaxElementBytes == 3_000_000);
    }

    [Fact]
    public void Names_are_hashed_without_their_case_where_it_makes_no_difference()
    {
        var (lower, upper) = ("ana"u8.ToArray(), "ANA"u8.ToArray());

        BatchLayout.SecurityIdentities.HashOf(lower).Should().Be(BatchLayout.SecurityIdentities.HashOf(upper));
        BatchLayout.Documents.HashOf(lower).Should().NotBe(BatchLayout.Documents.HashOf(upper)).And.Be(ItemNameHash.Of(lower));
    }

    private static IEnumerable<string> Described(BatchLayout layout) => Enumerable.Range(0, layout.Sections).Select(section =>
        $"{Encoding.UTF8.GetString(layout.Opening(section).ToArray())} {layout.OperationOf(section)} {layout.KindOf(section)} {layout.KeyOf(section, 100) - 100} {string.Join(",", layout.Excluded(section).ToArray())}");
}
