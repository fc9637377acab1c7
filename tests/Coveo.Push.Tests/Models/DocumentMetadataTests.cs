namespace Coveo.Push.Tests.Models;

public class DocumentMetadataTests
{
    [Fact]
    public void Keys_that_differ_by_case_are_one_key()
    {
        var metadata = new DocumentMetadata { ["Author"] = "Ana" };

        metadata["author"] = "Bo";

        metadata.Count.Should().Be(1);
        metadata["AUTHOR"].Should().Be((MetadataValue)"Bo");
    }

    [Fact]
    public void Adding_a_key_twice_is_refused_with_both_spellings()
    {
        var metadata = new DocumentMetadata { { "Author", "Ana" } };

        var adding = () => metadata.Add("AUTHOR", "Bo");

        adding.Should().Throw<ArgumentException>().WithMessage("Metadata key 'AUTHOR' is there already, as 'Author'.*");
    }

    [Fact]
    public void A_value_that_is_none_takes_the_key_out()
    {
        var metadata = new DocumentMetadata { ["author"] = "Ana" };

        metadata["author"] = null;

        metadata.Count.Should().Be(0);
        metadata.TryGetValue("author", out _).Should().BeFalse();
        metadata["author"].Should().BeNull();
    }

    [Fact]
    public void The_known_properties_live_under_their_keys()
    {
        var date = new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);
        var document = new PushDocument("a://b") { Title = "T", Author = "A", Date = date, ClickableUri = "https://x" };

        document.Metadata.Select(pair => (pair.Key, pair.Value.ToString())).Should().Equal(
            ("title", "T"), ("author", "A"), ("date", "2025-02-03T04:05:06.000Z"), ("clickableuri", "https://x"));

        document.Metadata["TITLE"] = "U";
        document.Title.Should().Be("U");
        document.Date.Should().Be(date);
        document.Date = null;
        document.Metadata.Count.Should().Be(3);
    }

    [Fact]
    public void Adding_what_has_no_value_adds_nothing()
    {
        new DocumentMetadata { { "a", null }, { "b", (int?)null }, { "c", default(MetadataValue) } }.Count.Should().Be(0);
    }

    [Fact]
    public void A_list_of_lists_is_refused()
    {
        var making = () => MetadataValue.List([new[] { "a" }]);

        making.Should().Throw<ArgumentException>().WithMessage("A metadata value is a list of lists.*");
    }

    [Fact]
    public void Values_are_compared_by_what_they_hold()
    {
        ((MetadataValue)new[] { "a", null! }).Should().Be((MetadataValue)new[] { "a" });
        ((MetadataValue)1).Should().Be((MetadataValue)1L);
        ((MetadataValue)"1").Should().NotBe((MetadataValue)1);
        ((MetadataValue)1.5m).Should().Be((MetadataValue)1.50m);
        ((MetadataValue)1.5m).GetHashCode().Should().Be(((MetadataValue)1.50m).GetHashCode());
    }
}
