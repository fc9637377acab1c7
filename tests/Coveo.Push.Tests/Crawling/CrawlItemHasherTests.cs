using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Crawling;

/// <summary>
/// What stands for the contents of an item. The digits are those that states on disk remember: when they become others, everything is sent once more.
/// </summary>
public class CrawlItemHasherTests
{
    private readonly CrawlItemHasher _hasher = new(versionOf: null);

    [Fact]
    public async Task An_item_without_a_body_is_hashed_as_it_is_written() =>
        (await HashAsync(_hasher, Item())).Should().Be("6807d1727dfb13046850d954791002ff");

    [Fact]
    public async Task A_text_is_hashed_with_the_item()
    {
        var item = Item();
        item.Body = DocumentBody.FromText("text");

        (await HashAsync(_hasher, item)).Should().Be("f820dc84051c356c469904f332cc5cc9");
    }

    [Fact]
    public async Task A_body_that_is_read_is_hashed_by_its_contents_and_its_compression()
    {
        (await HashAsync(_hasher, Read("text"))).Should().Be("dc4c82d5dd74210220503fa321eac3c1");
        (await HashAsync(_hasher, Read("text", CompressionType.Uncompressed))).Should().Be("1fe4fa24a20072853979cb0884935aad");
        (await HashAsync(_hasher, Read("other"))).Should().Be("e68b9edb5fae8f468eb34d892c0393dc");
    }

    [Fact]
    public async Task A_version_is_hashed_in_place_of_the_body()
    {
        var versioned = new CrawlItemHasher(document => document.Title == "no version" ? null : "7");

        (await HashAsync(versioned, Read("text"))).Should().Be("c240a5c44d24094f8fff2c6ba88315d8");
        (await HashAsync(versioned, Read("other"))).Should().Be("c240a5c44d24094f8fff2c6ba88315d8");
        var unversioned = Read("text");
        unversioned.Title = "no version";
        (await HashAsync(versioned, unversioned)).Should().Be(await HashAsync(_hasher, unversioned));
    }

    [Fact]
    public void An_object_of_the_callers_own_is_hashed_as_it_is_written() =>
        _hasher.Of("a://1", new ShopProduct("a://1", "One"), ShopContext.Default.ShopProduct, _ => null).ToString().Should().Be("66a4a72fcaf3f676cac71b90f88acd0a");

    [Fact]
    public async Task What_was_hashed_before_makes_no_difference()
    {
        var plain = await HashAsync(_hasher, Item());

        await HashAsync(_hasher, Read("text"));
        (await HashAsync(_hasher, Item())).Should().Be(plain);
        _hasher.Of("a://1", new ShopProduct("a://1"), ShopContext.Default.ShopProduct, permissions: null).Should().NotBeNull();

        (await HashAsync(_hasher, Item())).Should().Be(plain);
    }

    [Fact]
    public async Task A_body_is_read_to_its_end_and_closed()
    {
        var body = new MemoryStream(new byte[200_000]);
        var item = Item();
        item.Body = DocumentBody.FromStream(_ => new ValueTask<Stream>(body));

        (await HashAsync(_hasher, item)).Should().Be("0c648d85ae5008ac32b87b85f64bd844");

        body.CanRead.Should().BeFalse();
    }

    [Fact]
    public async Task What_cannot_be_written_or_read_or_only_once_has_no_hash_and_the_next_one_has()
    {
        var unwritable = Item();
        unwritable.Metadata["when"] = double.NaN;
        var unreadable = Item();
        unreadable.Body = DocumentBody.FromStream(_ => throw new IOException("gone"));
        var once = Item();
        once.Body = DocumentBody.FromStream(new Doubles.ForwardOnlyStream());

        (await _hasher.OfAsync(unwritable, default)).Should().BeNull();
        (await _hasher.OfAsync(unreadable, default)).Should().BeNull();
        (await _hasher.OfAsync(once, default)).Should().BeNull();
        _hasher.Of("a://1", new ShopProduct("a://1"), ShopContext.Default.ShopProduct, _ => throw new InvalidOperationException("no permissions")).Should().BeNull();
        (await HashAsync(_hasher, Item())).Should().Be("6807d1727dfb13046850d954791002ff");
    }

    private static PushDocument Item() => new("a://1") { Title = "One" };

    private static PushDocument Read(string text, CompressionType? compression = null)
    {
        var item = Item();
        item.Body = DocumentBody.FromStream(_ => new ValueTask<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(text))), compression);
        return item;
    }

    private static async Task<string?> HashAsync(CrawlItemHasher hasher, PushDocument document) => (await hasher.OfAsync(document, CancellationToken.None))?.ToString();
}
