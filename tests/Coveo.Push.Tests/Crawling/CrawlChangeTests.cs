using static Coveo.Push.CrawlItemChangeKind;

namespace Coveo.Push.Tests.Crawling;

/// <summary>What is known of an item while operations on it are on their way.</summary>
public class CrawlChangeTests
{
    private static readonly CrawlItemHash One = new(1, 1);
    private static readonly CrawlItemHash Two = new(2, 2);

    [Fact]
    public void One_operation_says_what_the_item_will_be()
    {
        var change = new CrawlChange(Put, One);

        (change.Kind, change.Hash, change.IsMixed, change.Operations).Should().Be((Put, One, false, 1));
        change.End(1).Should().BeTrue();
    }

    [Fact]
    public void The_same_once_more_leaves_nothing_open()
    {
        var change = new CrawlChange(Put, One);

        change.Add(Put, One);

        (change.Kind, change.Hash, change.IsMixed, change.Operations).Should().Be((Put, One, false, 2));
        (change.End(1), change.Operations, change.End(1)).Should().Be((false, 1, true));
    }

    [Theory]
    [InlineData(Put, 2)]
    [InlineData(Delete, 1)]
    [InlineData(Delete, 2)]
    public void Of_operations_that_differ_it_stays_open_which_one_is_the_last(CrawlItemChangeKind kind, ulong hash)
    {
        var change = new CrawlChange(Put, One);

        change.Add(kind, new CrawlItemHash(hash, hash));
        change.IsMixed.Should().BeTrue();
        change.Add(kind, new CrawlItemHash(hash, hash));

        (change.Kind, change.Hash, change.IsMixed, change.Operations).Should().Be((kind, new CrawlItemHash(hash, hash), true, 3));
        change.End(3).Should().BeTrue();
    }

    [Fact]
    public void A_tree_that_is_deleted_stays_one_whatever_comes_after_it()
    {
        var change = new CrawlChange(DeleteTree, hash: null);

        change.Add(Put, Two);

        (change.Kind, change.Hash, change.IsMixed).Should().Be((DeleteTree, Two, true));
        new CrawlChange(Delete, hash: null).Kind.Should().Be(Delete);
    }

    [Fact]
    public void One_that_has_failed_leaves_open_what_the_item_will_be()
    {
        var change = new CrawlChange(Put, One);

        change.Mix();

        change.IsMixed.Should().BeTrue();
    }
}
