using System.Net;
using System.Reflection;
using System.Threading.RateLimiting;
using Coveo.Push.Tests.Doubles;
using Microsoft.Extensions.Logging.Abstractions;

namespace Coveo.Push.Tests.Options;

public class OptionsSnapshotTests
{
    [Fact]
    public async Task Options_that_change_later_have_no_effect()
    {
        var service = new RecordingService().Answers(HttpStatusCode.ServiceUnavailable);
        CoveoPushOptions? given = null;
        using var client = service.Client(options =>
        {
            given = options;
            options.Retry.MaxRetries = 1;
            options.Jitter = () => 0;
        });

        (given!.ApiKey, given.OrganizationId, given.Region, given.Retry.MaxRetries) = ("xx-other", "other", CoveoRegion.Canada, 0);
        await client.Invoking(it => it.Status.SetAsync(RecordingService.SourceId, SourceStatus.Idle)).Should().ThrowAsync<CoveoPushException>();

        service.Calls.Should().HaveCount(2).And.AllSatisfy(call =>
        {
            call.Line.Should().StartWith("POST " + RecordingService.SourceUrl);
            call.HeaderLines.Should().Contain("Authorization: Bearer " + RecordingService.ApiKey);
        });
    }

    [Fact]
    public void A_snapshot_is_equal_in_everything_and_shares_no_part_that_can_change()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1 });
        var options = Full(limiter);

        var snapshot = options.Snapshot();

        foreach (var property in Properties(typeof(CoveoPushOptions)))
        {
            var (original, copy) = (property.GetValue(options), property.GetValue(snapshot));
            original.Should().NotBeNull($"every option is set here, {property.Name} too");
            if (property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal))
            {
                copy.Should().NotBeSameAs(original);
                foreach (var inner in Properties(property.PropertyType))
                {
                    inner.GetValue(original).Should().NotBeNull($"every option is set here, {inner.Name} too");
                    inner.GetValue(copy).Should().Be(inner.GetValue(original), inner.Name);
                }
            }
            else
            {
                copy.Should().Be(original, property.Name);
            }
        }
    }

    [Fact]
    public void Options_of_a_push_can_begin_as_a_copy()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1 });
        var options = Full(limiter).Batches;

        var copy = new BatchOptions(options) { MaxItems = 7 };

        copy.Should().BeEquivalentTo(options, but => but.Excluding(it => it.MaxItems));
        (copy.MaxItems, options.MaxItems).Should().Be((7, 1));
        FluentActions.Invoking(() => new BatchOptions(null!)).Should().Throw<ArgumentNullException>().WithParameterName("options");
    }

    private static PropertyInfo[] Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static CoveoPushOptions Full(RateLimiter limiter) => new()
    {
        OrganizationId = "acmeorg1",
        ApiKey = "xx",
        AccessTokenProvider = new StubTokenProvider(_ => "t"),
        Region = CoveoRegion.Australia,
        Environment = CoveoEnvironment.Staging,
        Endpoint = new Uri("https://one.example"),
        PlatformEndpoint = new Uri("https://two.example"),
        Timeouts = new() { Attempt = TimeSpan.FromSeconds(1), Call = TimeSpan.FromSeconds(2), UploadAttempt = TimeSpan.FromSeconds(3), Upload = TimeSpan.FromSeconds(4) },
        Retry = new() { MaxRetries = 1, BaseDelay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromSeconds(3), MaxRetryAfter = TimeSpan.FromSeconds(4), Budget = 5 },
        Throttle = new() { CallsPerPeriod = 1, Period = TimeSpan.FromSeconds(2), RateLimiter = limiter },
        Batches = new() { MaxBytes = 20_000, MaxItems = 1, Concurrency = 2, MaxInlineBodyBytes = 3, OnFailure = BatchFailureMode.Continue, Validate = false, SourceVisibility = Coveo.Push.Platform.SourceVisibility.Shared, OnItemNotAccepted = (_, _) => default },
        UserAgentSuffix = "acme/1",
        Proxy = new WebProxy("http://proxy.example"),
        ConfigureHandler = handler => handler,
        LoggerFactory = NullLoggerFactory.Instance,
        TimeProvider = new ManualTimeProvider(),
    };
}
