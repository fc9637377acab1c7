namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>What a crawl keeps of the items that it has handed over.</summary>
public sealed class VerificationItemsTests
{
    private const int Million = 1_000_000;
    private static readonly DateTimeOffset At = new(2025, 2, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly VerificationSign Indexed = new(VerificationSigns.Indexed, VerificationSigns.None, (ulong)At.ToUnixTimeMilliseconds(), IsOrdered: false);

    [Fact]
    public void A_million_items_take_less_than_eighty_bytes_each_while_they_grow_and_each_has_its_own_outcome()
    {
        var items = new VerificationItems(Million);
        var id = new byte[64];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Million; i++)
        {
            items.Add(Utf8(i, id), isDeletion: i % 3 == 0, At);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(80 * Million, "that is what it has been given in all, with what it has outgrown; it keeps half of it");
        for (var i = 1; i < Million; i += 2)
        {
            items.Hear(Id(i), Indexed);
        }

        var expected = Enumerable.Range(0, Million).Count(i => i % 2 == 1 && i % 3 != 0);
        items.CountOf(CrawlVerificationOutcome.Indexed).Should().Be(expected);
        items.CountOf(CrawlVerificationOutcome.NotSeen).Should().Be(Million - expected);
        items.ToBeIndexed.Should().Be(Million - ((Million + 2) / 3));
        items.Add(Utf8(Million, id), isDeletion: false, At);
        (items.CountOf(CrawlVerificationOutcome.NotTracked), items.ToBeIndexed).Should().Be((1, null));
    }

    [Fact]
    public void A_crawl_that_hands_nothing_over_keeps_nothing() =>
        Doubles.AllocatedBytes.Of(() => _ = new VerificationItems(Million)).Should().BeLessThan(1_000);

    [Fact]
    public void An_item_that_is_handed_over_again_takes_no_more_room_and_begins_anew()
    {
        var items = new VerificationItems(most: 1);
        for (var i = 0; i < 3; i++)
        {
            items.Add("a://1"u8, isDeletion: false, At);
            items.Hear("a://1", Indexed);
        }

        items.CountOf(CrawlVerificationOutcome.Indexed).Should().Be(1);
        items.Add("a://1"u8, isDeletion: true, At.AddSeconds(1));
        (items.OutcomeOf("a://1"), items.CountOf(CrawlVerificationOutcome.NotTracked), items.ToBeIndexed).Should().Be((CrawlVerificationOutcome.NotSeen, 0, 0));
    }

    [Fact]
    public void The_hash_is_that_of_its_inventors()
    {
        var key = Enumerable.Range(0, 16).Select(value => (byte)value).ToArray();

        new VerificationHash(key).Of(key.AsSpan(0, 15)).Should().Be(0xA129_CA61_49BE_45E5, "that is the example of the paper");
    }

    private static string Id(int number) => $"https://acme.example/{number}";

    private static ReadOnlySpan<byte> Utf8(int number, byte[] buffer)
    {
        var prefix = "https://acme.example/"u8;
        prefix.CopyTo(buffer);
        System.Buffers.Text.Utf8Formatter.TryFormat(number, buffer.AsSpan(prefix.Length), out var digits);
        return buffer.AsSpan(0, prefix.Length + digits);
    }
}
