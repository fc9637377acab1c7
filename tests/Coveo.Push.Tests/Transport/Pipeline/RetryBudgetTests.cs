using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

public class RetryBudgetTests
{
    [Fact]
    public void Repeats_are_paid_for_until_nothing_is_left()
    {
        var budget = new RetryBudget(3);

        Enumerable.Range(0, 5).Select(_ => budget.TryTake()).Should().Equal(true, true, true, false, false);
    }

    [Fact]
    public void Ten_successes_pay_for_one_repeat_and_the_bucket_does_not_overflow()
    {
        var budget = new RetryBudget(1);
        for (var i = 0; i < 1000; i++)
        {
            budget.ReportSuccess();
        }

        budget.TryTake().Should().BeTrue();
        budget.TryTake().Should().BeFalse();
        for (var i = 0; i < 9; i++)
        {
            budget.ReportSuccess();
        }

        budget.TryTake().Should().BeFalse();
        budget.ReportSuccess();
        budget.TryTake().Should().BeTrue();
    }

    [Fact]
    public void Many_threads_never_take_more_than_there_is()
    {
        var budget = new RetryBudget(1000);
        var taken = 0;

        Parallel.For(0, 5000, _ =>
        {
            if (budget.TryTake())
            {
                Interlocked.Increment(ref taken);
            }
        });

        taken.Should().Be(1000);
    }
}
