using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>A batch with bodies in containers is due 15 minutes after the oldest, and too old 45 minutes after it.</summary>
public sealed class ContainerDeadlineTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly BlockPool _pool = new();
    private readonly BatchContents _contents;
    private readonly List<BatchContents> _due = [];
    private readonly ContainerDeadline _deadline;

    public ContainerDeadlineTests()
    {
        _contents = new BatchContents(BatchLayout.Documents, _pool);
        _deadline = new ContainerDeadline(_time, _due.Add);
    }

    public void Dispose()
    {
        _deadline.Dispose();
        _pool.Dispose();
    }

    [Fact]
    public void It_is_due_fifteen_minutes_after_its_container_was_made()
    {
        _deadline.Set(_contents, Ago(TimeSpan.FromMinutes(5)));

        _time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        _due.Should().BeEmpty();
        _time.Advance(TimeSpan.FromTicks(1));

        _due.Should().Equal(_contents);
        _time.TimerCount.Should().Be(0, "it is due once");
    }

    [Fact]
    public void A_container_of_which_nothing_is_known_counts_from_now()
    {
        _deadline.Set(_contents, createdAt: null);

        _contents.OldestContainer.Should().Be(_time.GetTimestamp());
        _time.NextTimerAt.Should().Be(_time.GetUtcNow() + TimeSpan.FromMinutes(15));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(100)]
    public void One_that_is_older_is_due_at_once(int minutes)
    {
        _deadline.Set(_contents, Ago(TimeSpan.FromMinutes(minutes)));

        _time.NextTimerAt.Should().Be(_time.GetUtcNow());
    }

    [Fact]
    public void An_older_container_brings_it_forward_and_a_younger_one_does_not_put_it_off()
    {
        _deadline.Set(_contents, Ago(TimeSpan.FromMinutes(5)));
        _deadline.Set(_contents, createdAt: null);
        _time.NextTimerAt.Should().Be(_time.GetUtcNow() + TimeSpan.FromMinutes(10));

        _deadline.Set(_contents, Ago(TimeSpan.FromMinutes(9)));

        _time.NextTimerAt.Should().Be(_time.GetUtcNow() + TimeSpan.FromMinutes(6));
        _time.TimerCount.Should().Be(1);
    }

    [Fact]
    public void A_batch_that_has_left_is_not_due_any_more()
    {
        _deadline.Set(_contents, createdAt: null);
        _deadline.Clear();
        _time.TimerCount.Should().Be(0);

        var next = new BatchContents(BatchLayout.Documents, _pool);
        _deadline.Set(next, createdAt: null);
        _deadline.Dispose();

        _time.Advance(TimeSpan.FromHours(1));
        _due.Should().BeEmpty();
    }

    [Fact]
    public void A_body_that_is_forty_five_minutes_old_is_not_handed_over()
    {
        _contents.NoteContainer(_time.GetTimestamp());
        var checking = () => ContainerDeadline.ThrowIfOver(_contents, _time);

        _time.Advance(TimeSpan.FromMinutes(45) - TimeSpan.FromTicks(1));
        checking.Should().NotThrow();
        _time.Advance(TimeSpan.FromTicks(1));

        checking.Should().Throw<CoveoPushException>()
            .WithMessage(
                "The batch was not handed over: it has taken so long that a body in it, which is in a file container of its own, would be gone. Containers last 60 minutes (docs.coveo.com/en/43). "
                + "Push its items again; if it happens often, lower MaxBytes for batches that are uploaded faster, or raise MaxInlineBodyBytes.")
            .Which.Failure.Should().Be(PushFailure.Timeout);
    }

    [Fact]
    public void A_batch_without_containers_is_never_too_old()
    {
        _time.Advance(TimeSpan.FromDays(1));

        var checking = () => ContainerDeadline.ThrowIfOver(_contents, _time);

        checking.Should().NotThrow();
    }

    private long Ago(TimeSpan span) => _time.GetTimestamp() - span.Ticks;
}
