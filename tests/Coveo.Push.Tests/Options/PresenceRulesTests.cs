using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Options;

public class PresenceRulesTests
{
    [Fact]
    public void What_has_a_default_cannot_be_taken_away() =>
        OptionFailures.Of(options => (options.Timeouts, options.Retry, options.Throttle, options.Batches, options.TimeProvider) = (null!, null!, null!, null!, null!)).Should().Equal(
            "CoveoPushOptions.Timeouts is null. Leave it alone, or set it to new TimeoutOptions().",
            "CoveoPushOptions.Retry is null. Leave it alone, or set it to new RetryOptions().",
            "CoveoPushOptions.Throttle is null. Leave it alone, or set it to new ThrottleOptions().",
            "CoveoPushOptions.Batches is null. Leave it alone, or set it to new BatchOptions().",
            "CoveoPushOptions.TimeProvider is null. Leave it alone, or set it to TimeProvider.System.");

    [Fact]
    public void What_has_none_can_be_null() =>
        OptionFailures.Of(options =>
        {
            options.Proxy = null;
            options.ConfigureHandler = null;
            options.LoggerFactory = null;
            options.UserAgentSuffix = null;
        }).Should().BeEmpty();
}
