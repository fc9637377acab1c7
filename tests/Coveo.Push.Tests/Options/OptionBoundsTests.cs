using System.Globalization;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Options;

public class OptionBoundsTests
{
    [Theory]
    [InlineData("Timeouts.Attempt", "00:00:00.010", "01:00:00")]
    [InlineData("Timeouts.Call", "00:00:00.010", "1.00:00:00")]
    [InlineData("Timeouts.UploadAttempt", "00:00:00.010", "01:00:00")]
    [InlineData("Timeouts.Upload", "00:00:00.010", "01:00:00")]
    [InlineData("Retry.BaseDelay", "00:00:00.001", "00:01:00")]
    [InlineData("Retry.MaxDelay", "00:00:00.001", "01:00:00")]
    [InlineData("Retry.MaxRetryAfter", "00:00:00", "1.00:00:00")]
    [InlineData("Throttle.Period", "00:00:00.010", "1.00:00:00")]
    public void A_time_may_be_at_its_bounds_and_not_beyond(string option, string minimum, string maximum)
    {
        var (least, most) = (Time(minimum), Time(maximum));

        Problems(option, least).Should().BeEmpty();
        Problems(option, most).Should().BeEmpty();
        Problems(option, least - TimeSpan.FromTicks(1)).Should().Equal(Message(least - TimeSpan.FromTicks(1)));
        Problems(option, most + TimeSpan.FromTicks(1)).Should().Equal(Message(most + TimeSpan.FromTicks(1)));

        string Message(TimeSpan value) => $"CoveoPushOptions.{option} is {value:c}. Set it to a time from {minimum} to {maximum} (days.hours:minutes:seconds).";
    }

    [Theory]
    [InlineData("Retry.MaxRetries", 0, 100, "a number from 0 to 100")]
    [InlineData("Retry.Budget", 1, 100_000, "a number from 1 to 100000")]
    [InlineData("Throttle.CallsPerPeriod", 1, int.MaxValue, "1 or more")]
    [InlineData("Batches.MaxBytes", 10_000, 256_000_000, "a number from 10000 to 256000000")]
    [InlineData("Batches.MaxItems", 1, 1_000_000, "a number from 1 to 1000000")]
    [InlineData("Batches.Concurrency", 1, 64, "a number from 1 to 64")]
    [InlineData("Batches.MaxInlineBodyBytes", 0, 5_000_000, "a number from 0 to 5000000")]
    public void A_number_may_be_at_its_bounds_and_not_beyond(string option, int minimum, int maximum, string bounds)
    {
        Problems(option, minimum).Should().BeEmpty();
        Problems(option, maximum).Should().BeEmpty();
        Problems(option, minimum - 1).Should().Equal($"CoveoPushOptions.{option} is {minimum - 1}. Set it to {bounds}.");
        if (maximum < int.MaxValue)
        {
            Problems(option, maximum + 1).Should().Equal($"CoveoPushOptions.{option} is {maximum + 1}. Set it to {bounds}.");
        }
    }

    [Fact]
    public void An_infinite_time_is_refused() =>
        Problems("Timeouts.Call", Timeout.InfiniteTimeSpan).Should().ContainSingle().Which.Should().StartWith("CoveoPushOptions.Timeouts.Call is -00:00:00.0010000.");

    [Fact]
    public void The_defaults_are_right() => OptionFailures.Of(_ => { }).Should().BeEmpty();

    /// <summary>The problems with the one option; what follows from its value for others is tested with the combinations.</summary>
    private static IEnumerable<string> Problems(string option, object value) =>
        OptionFailures.Of(options =>
        {
            var (part, name) = (option.Split('.')[0], option.Split('.')[1]);
            var target = typeof(CoveoPushOptions).GetProperty(part)!.GetValue(options)!;
            target.GetType().GetProperty(name)!.SetValue(target, value);
        }).Where(failure => failure.Contains("Set it to"));

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
