namespace Coveo.Push.Tests.Crawling;

/// <summary>What a crawl makes of what is remembered: goes on, compares, or pushes everything.</summary>
public class CrawlPlanTests
{
    private static readonly CrawlToResume Open = new("nightly", CrawlMode.Rescan, null, "after 7");
    private static readonly CrawlMemory Whole = new() { Fingerprint = "1 v1", IsWhole = true, Items = 7, Checkpoint = "t", RunsSinceRebuild = 2, Open = Open };
    private static readonly CrawlOptions Resuming = new() { Fingerprint = "v1", Name = "nightly", Resume = true };

    [Fact]
    public void A_rescan_compares_with_what_is_remembered_of_the_whole_source()
    {
        var plan = CrawlPlan.Of(CrawlMode.Rescan, Whole, 7, new CrawlOptions { Fingerprint = "v1" });

        plan.Should().Be(new CrawlPlan { Mode = CrawlMode.Rescan, Memory = Whole with { Open = null }, IsResumed = false });
        plan.SendsAll.Should().BeFalse();
    }

    [Theory]
    [InlineData(CrawlMode.Rebuild)]
    [InlineData(CrawlMode.Incremental)]
    public void The_others_send_all_that_they_are_given(CrawlMode mode)
    {
        var plan = CrawlPlan.Of(mode, Whole, 7, new CrawlOptions { Fingerprint = "v1" });

        (plan.SendsAll, plan.FullPassReason, plan.ForgetsHashes, plan.Memory.IsWhole).Should().Be((true, null, false, true));
    }

    [Theory]
    [InlineData(CrawlMode.Rebuild, null)]
    [InlineData(CrawlMode.Rescan, "Nothing is remembered of the source yet.")]
    [InlineData(CrawlMode.Incremental, "Nothing is remembered of the source yet.")]
    public void Of_an_empty_memory_there_is_nothing_to_forget(CrawlMode mode, string? reason)
    {
        var plan = CrawlPlan.Of(mode, new CrawlMemory(), 0, new CrawlOptions());

        (plan.SendsAll, plan.FullPassReason, plan.ForgetsHashes, plan.IsResumed, plan.Memory).Should().Be((true, reason, false, false, new CrawlMemory { Fingerprint = "1 " }));
    }

    [Theory]
    [InlineData(CrawlMode.Rebuild, null)]
    [InlineData(CrawlMode.Rescan, "The fingerprint was 'v1' in the last crawl: items are made in another way now.")]
    [InlineData(CrawlMode.Incremental, "The fingerprint was 'v1' in the last crawl: items are made in another way now.")]
    public void Another_fingerprint_makes_what_is_remembered_of_contents_worthless_and_is_no_crawl_to_go_on_with(CrawlMode mode, string? reason)
    {
        var memory = Whole with { Open = Open with { Mode = mode } };

        var plan = CrawlPlan.Of(mode, memory, 7, new CrawlOptions { Fingerprint = "v2", Name = "nightly", Resume = true });

        (plan.SendsAll, plan.FullPassReason, plan.ForgetsHashes, plan.IsResumed).Should().Be((true, reason, true, false));
        plan.Memory.Should().Be(memory with { Fingerprint = "1 v2", IsWhole = false, Open = null });
    }

    [Fact]
    public void A_fingerprint_is_shown_so_that_it_can_be_read() =>
        CrawlPlan.Of(CrawlMode.Rescan, Whole with { Fingerprint = "1 v\n1" }, 7, new CrawlOptions()).FullPassReason.Should()
            .Be("The fingerprint was 'v\\u000A1' in the last crawl: items are made in another way now.");

    [Fact]
    public void What_is_not_the_whole_source_is_compared_by_none_and_kept()
    {
        var plan = CrawlPlan.Of(CrawlMode.Rescan, Whole with { IsWhole = false }, 7, new CrawlOptions { Fingerprint = "v1" });

        (plan.SendsAll, plan.FullPassReason, plan.ForgetsHashes, plan.Memory.IsWhole).Should().Be(
            (true, "No crawl that pushes everything and deletes the rest was completed since.", false, false));
    }

    [Fact]
    public void An_open_crawl_of_the_same_name_and_mode_is_gone_on_with() =>
        CrawlPlan.Of(CrawlMode.Rescan, Whole, 7, Resuming).Should().Be(new CrawlPlan { Mode = CrawlMode.Rescan, Memory = Whole, IsResumed = true });

    [Fact]
    public void One_of_another_name_or_mode_or_that_is_not_to_be_gone_on_with_is_forgotten()
    {
        var others = new[]
        {
            CrawlPlan.Of(CrawlMode.Rebuild, Whole, 7, Resuming),
            CrawlPlan.Of(CrawlMode.Rescan, Whole, 7, new CrawlOptions { Fingerprint = "v1", Name = "weekly", Resume = true }),
            CrawlPlan.Of(CrawlMode.Rescan, Whole, 7, new CrawlOptions { Fingerprint = "v1", Name = "nightly" }),
            CrawlPlan.Of(CrawlMode.Rescan, Whole with { Open = null }, 7, Resuming),
        };

        others.Should().OnlyContain(plan => !plan.IsResumed && plan.Memory.Open == null);
    }
}
