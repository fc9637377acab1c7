namespace Coveo.Push.Tests.Streams;

/// <summary>Which items a full load has, remembered in 8 bytes each.</summary>
public sealed class StreamItemIdsTests
{
    [Fact]
    public void Each_of_a_million_items_is_new_once()
    {
        var ids = new StreamItemIds(maxItems: 1_000_000);

        for (var number = 0; number < 1_000_000; number++)
        {
            (ids.Add($"https://shop.example/products/{number}") is null).Should().BeTrue();
        }

        ids.Count.Should().Be(1_000_000);
        ids.Add("https://shop.example/products/0").Should().Be(StreamItemRefusal.Twice);
        ids.Add("https://shop.example/products/999999").Should().Be(StreamItemRefusal.Twice);
        ids.Add("https://shop.example/products/1000000").Should().Be(StreamItemRefusal.TooMany);
    }

    [Theory]
    [InlineData("a://1", "a://2")]
    [InlineData("a://1", "A://1")]
    [InlineData("a://1", "a://1\0")]
    [InlineData("a://é", "a://è")]
    public void Different_ids_are_different_items(string first, string second)
    {
        var ids = new StreamItemIds(maxItems: 10);

        ids.Add(first).Should().BeNull();
        ids.Add(second).Should().BeNull();
    }
}
