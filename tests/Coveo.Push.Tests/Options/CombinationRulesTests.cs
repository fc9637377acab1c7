using System.Threading.RateLimiting;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Options;

public class CombinationRulesTests
{
    [Fact]
    public void A_call_lasts_at_least_one_attempt() =>
        OptionFailures.Of(options => (options.Timeouts.Call, options.Timeouts.Attempt) = (TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11))).Should().Equal(
            "CoveoPushOptions.Timeouts.Call is 00:10:00, less than Timeouts.Attempt, 00:11:00: a call would end before its first attempt. Raise Call or lower Attempt.");

    [Fact]
    public void An_upload_lasts_at_least_one_attempt() =>
        OptionFailures.Of(options => options.Timeouts.Upload = TimeSpan.FromMinutes(5)).Should().Equal(
            "CoveoPushOptions.Timeouts.Upload is 00:05:00, less than Timeouts.UploadAttempt, 00:15:00: an upload would end before its first attempt. Raise Upload or lower UploadAttempt.");

    [Fact]
    public void Waits_do_not_shrink() =>
        OptionFailures.Of(options => options.Retry.MaxDelay = TimeSpan.FromMilliseconds(500)).Should().Equal(
            "CoveoPushOptions.Retry.MaxDelay is 00:00:00.5000000, less than Retry.BaseDelay, 00:00:01: waits grow from the one to the other. Raise MaxDelay or lower BaseDelay.");

    [Fact]
    public void A_retry_after_fits_into_its_call() =>
        OptionFailures.Of(options => options.Timeouts.Call = TimeSpan.FromMinutes(2)).Should().Equal(
            "CoveoPushOptions.Retry.MaxRetryAfter is 00:05:00, more than Timeouts.Call, 00:02:00: a wait that long would never end in time. Lower MaxRetryAfter or raise Call.");

    [Fact]
    public void There_is_one_limit_at_most()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1 });

        OptionFailures.Of(options => (options.Throttle.CallsPerPeriod, options.Throttle.RateLimiter) = (1500, limiter)).Should().Equal(
            "CoveoPushOptions.Throttle.CallsPerPeriod is 1500 and Throttle.RateLimiter is set too. Keep the one that is meant.");
        OptionFailures.Of(options => options.Throttle.RateLimiter = limiter).Should().BeEmpty();
    }

    [Fact]
    public void A_body_fits_its_batch() =>
        OptionFailures.Of(options => (options.Batches.MaxBytes, options.Batches.MaxInlineBodyBytes) = (100_000, 100_001)).Should().Equal(
            "CoveoPushOptions.Batches.MaxInlineBodyBytes is 100001, more than MaxBytes, 100000: such a body would fit no batch. Lower MaxInlineBodyBytes or raise MaxBytes.");

    [Fact]
    public void A_failure_has_a_known_effect() =>
        OptionFailures.Of(options => options.Batches.OnFailure = (BatchFailureMode)2).Should().Equal(
            "CoveoPushOptions.Batches.OnFailure is 2, which is no mode. Set it to Halt or Continue.");

    [Fact]
    public void Equal_values_are_fine() =>
        OptionFailures.Of(options =>
        {
            options.Timeouts.Attempt = options.Timeouts.Call = options.Retry.MaxRetryAfter = TimeSpan.FromMinutes(1);
            options.Timeouts.UploadAttempt = options.Timeouts.Upload = TimeSpan.FromMinutes(1);
            options.Retry.BaseDelay = options.Retry.MaxDelay = TimeSpan.FromSeconds(1);
        }).Should().BeEmpty();

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        OptionFailures.Of(options =>
        {
            options.OrganizationId = "";
            options.Region = (CoveoRegion)17;
            options.Environment = (CoveoEnvironment)17;
            options.Retry.MaxRetries = -1;
            options.Retry.BaseDelay = TimeSpan.FromSeconds(31);
            options.Throttle = null!;
        }).Select(failure => failure[.."CoveoPushOptions.Retry.M".Length]).Should().Equal(
            "CoveoPushOptions.Organiz",
            "CoveoPushOptions.Region ",
            "CoveoPushOptions.Environ",
            "CoveoPushOptions.Throttl",
            "CoveoPushOptions.Retry.M",
            "CoveoPushOptions.Retry.M");
}
