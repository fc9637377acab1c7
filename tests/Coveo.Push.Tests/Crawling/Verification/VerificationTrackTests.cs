using System.Text;
using Signs = Coveo.Push.VerificationSigns;

namespace Coveo.Push.Tests.Crawling.Verification;

/// <summary>What counts of what is said of an item that was handed over, and of those beyond what is kept track of.</summary>
public class VerificationTrackTests
{
    private static readonly DateTimeOffset At = new(2025, 2, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly ulong Stamp = (ulong)At.ToUnixTimeMilliseconds();

    private readonly VerificationItems _items = new(most: 3);

    [Fact]
    public void Of_what_was_not_handed_over_nothing_is_known()
    {
        Hear("a", Signs.Indexed).Should().Be(default(VerificationNews));
        (_items.OutcomeOf("a"), _items.Earliest, _items.HasUndated, _items.ToBeIndexed).Should().Be((null, null, false, 0));

        Add("b");

        Hear("a", Signs.Indexed).Should().Be(default(VerificationNews));
        (_items.OutcomeOf("a"), _items.CountOf(CrawlVerificationOutcome.Indexed)).Should().Be((null, 0));
    }

    [Fact]
    public void What_is_said_counts_from_the_time_of_the_hand_over_on()
    {
        Add("a");

        Hear("a", Signs.Indexed, Stamp - 1).Should().Be(default(VerificationNews));
        _items.OutcomeOf("a").Should().Be(CrawlVerificationOutcome.NotSeen);
        Hear("a", Signs.Indexed, Stamp).Should().Match<VerificationNews>(news => news.Said == Signs.Indexed && !news.IsNewer && !news.IsDeletion);

        _items.OutcomeOf("a").Should().Be(CrawlVerificationOutcome.Indexed);
    }

    [Fact]
    public void What_says_nothing_of_it_is_no_news()
    {
        Add("a");

        _items.Hear("a", new VerificationSign(Signs.None, Signs.Deleted, Stamp, IsOrdered: true)).Should().Be(default(VerificationNews));

        (_items.OutcomeOf("a"), _items.CountOf(CrawlVerificationOutcome.NotSeen)).Should().Be((CrawlVerificationOutcome.NotSeen, 1));
    }

    [Fact]
    public void A_deletion_hears_what_is_said_of_deletions()
    {
        Add("a", isDeletion: true);

        var news = _items.Hear("a", new VerificationSign(Signs.Indexed, Signs.Deleted, Stamp + 1, IsOrdered: true));

        (news.Said, news.IsNewer, news.IsDeletion).Should().Be((Signs.Deleted, true, true));
        (_items.OutcomeOf("a"), _items.ToBeIndexed).Should().Be((CrawlVerificationOutcome.Deleted, 0));
    }

    [Fact]
    public void A_later_operation_of_the_same_item_makes_what_was_said_before_worthless()
    {
        Add("a");
        Hear("a", Signs.Rejected, Stamp + 1, isOrdered: true).IsNewer.Should().BeTrue();
        Hear("a", Signs.Warned, Stamp + 1, isOrdered: true).IsNewer.Should().BeFalse();
        _items.OutcomeOf("a").Should().Be(CrawlVerificationOutcome.Rejected);

        Hear("a", Signs.Indexed, Stamp + 2, isOrdered: true).IsNewer.Should().BeTrue();
        Hear("a", Signs.Rejected, Stamp + 1, isOrdered: true).Should().Be(default(VerificationNews));

        _items.OutcomeOf("a").Should().Be(CrawlVerificationOutcome.Indexed);
        Counts().Should().Equal((CrawlVerificationOutcome.Indexed, 1));
    }

    [Fact]
    public void A_later_time_of_an_entry_says_nothing_of_the_operation()
    {
        Add("a");
        Hear("a", Signs.Rejected, Stamp + 1);

        Hear("a", Signs.Indexed, Stamp + 2).IsNewer.Should().BeFalse();

        _items.OutcomeOf("a").Should().Be(CrawlVerificationOutcome.Rejected);
    }

    [Fact]
    public void Handed_over_again_it_begins_anew_as_what_it_is_now()
    {
        Add("a");
        Add("b");
        Hear("a", Signs.Indexed);
        _items.ToBeIndexed.Should().Be(2);

        Add("a", isDeletion: true);
        (_items.OutcomeOf("a"), _items.ToBeIndexed).Should().Be((CrawlVerificationOutcome.NotSeen, 1));
        Add("a", isDeletion: true);
        _items.ToBeIndexed.Should().Be(1);
        Add("a");

        (_items.ToBeIndexed, _items.OutcomeOf("a")).Should().Be((2, CrawlVerificationOutcome.NotSeen));
        Counts().Should().Equal((CrawlVerificationOutcome.NotSeen, 2));
    }

    [Fact]
    public void Beyond_what_is_kept_track_of_items_are_counted_each_time_and_those_that_are_kept_stay()
    {
        Add("a");
        Add("b");
        Add("c");
        _items.OutcomeOf("d").Should().BeNull();
        Add("d");
        Add("d");
        Add("a");

        Counts().Should().Equal((CrawlVerificationOutcome.NotSeen, 3), (CrawlVerificationOutcome.NotTracked, 2));
        (_items.OutcomeOf("d"), _items.OutcomeOf("c"), _items.ToBeIndexed).Should().Be((CrawlVerificationOutcome.NotTracked, CrawlVerificationOutcome.NotSeen, null));
    }

    [Fact]
    public void Where_nothing_is_kept_track_of_all_are_counted()
    {
        var items = new VerificationItems(most: 0);

        items.Add("a"u8, isDeletion: false, At);

        (items.CountOf(CrawlVerificationOutcome.NotTracked), items.OutcomeOf("a"), items.Earliest, items.ToBeIndexed).Should().Be((1, CrawlVerificationOutcome.NotTracked, null, null));
    }

    [Fact]
    public void The_earliest_time_is_kept_and_those_without_one_hear_nothing()
    {
        Add("a", at: At);
        Add("b", at: At.AddSeconds(-5));
        Add("c", at: At.AddSeconds(5));
        (_items.Earliest, _items.HasUndated).Should().Be((Stamp - 5_000, false));

        _items.Add("c"u8, isDeletion: false, at: null);

        Hear("c", Signs.Indexed, Stamp + 1_000_000, isOrdered: true).Should().Be(default(VerificationNews));
        (_items.Earliest, _items.HasUndated).Should().Be((Stamp - 5_000, true));
    }

    [Fact]
    public void What_is_known_of_each_survives_that_there_are_thousands()
    {
        var items = new VerificationItems(most: 5_000);
        for (var number = 0; number < 4_000; number++)
        {
            items.Add(Encoding.UTF8.GetBytes($"a://{number}"), isDeletion: number % 3 == 0, At.AddSeconds(number % 2));
            items.Hear($"a://{number}", new VerificationSign(Signs.Warned, Signs.Skipped, Stamp + 1_000, IsOrdered: false));
        }

        for (var number = 0; number < 4_000; number++)
        {
            items.Hear($"a://{number}", new VerificationSign(Signs.Indexed, Signs.Deleted, Stamp + 999, IsOrdered: false));
        }

        for (var number = 0; number < 4_000; number++)
        {
            items.OutcomeOf($"a://{number}").Should().Be((number % 3, number % 2) switch
            {
                (0, 0) => CrawlVerificationOutcome.Deleted,
                (0, _) => CrawlVerificationOutcome.Skipped,
                (_, 0) => CrawlVerificationOutcome.IndexedWithWarning,
                _ => CrawlVerificationOutcome.NotSeen,
            });
        }

        items.ToBeIndexed.Should().Be(4_000 - 1_334);
    }

    [Fact]
    public void However_they_fall_into_their_places_one_that_is_handed_over_again_is_no_other()
    {
        // Each has a key of its own, and so other places.
        for (var crawl = 0; crawl < 50; crawl++)
        {
            var items = new VerificationItems(most: 700);
            for (var number = 0; number < 1_400; number++)
            {
                items.Add(BitConverter.GetBytes(number % 700), isDeletion: false, At);
            }

            (items.CountOf(CrawlVerificationOutcome.NotSeen), items.CountOf(CrawlVerificationOutcome.NotTracked), items.ToBeIndexed).Should().Be((700, 0, 700));
        }
    }

    [Fact]
    public void They_take_room_as_they_come_and_not_much_more()
    {
        var ids = Enumerable.Range(0, 10_000).Select(number => Encoding.UTF8.GetBytes($"a://{number}")).ToArray();

        var bytes = Doubles.AllocatedBytes.Of(() =>
        {
            var items = new VerificationItems(most: 1_000_000);
            Array.ForEach(ids, id => items.Add(id, isDeletion: false, At));
        });

        bytes.Should().BeInRange(17 * 10_000, 80 * 10_000);
    }

    private void Add(string id, bool isDeletion = false, DateTimeOffset? at = null) => _items.Add(Encoding.UTF8.GetBytes(id), isDeletion, at ?? At);

    private VerificationNews Hear(string id, Signs signs, ulong? stamp = null, bool isOrdered = false) => _items.Hear(id, new VerificationSign(signs, Signs.None, stamp ?? Stamp, isOrdered));

    private IEnumerable<(CrawlVerificationOutcome Outcome, long Count)> Counts() =>
        Enum.GetValues<CrawlVerificationOutcome>().Select(outcome => (outcome, _items.CountOf(outcome))).Where(counted => counted.Item2 != 0);
}
