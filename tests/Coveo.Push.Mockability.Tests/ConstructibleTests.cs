using Coveo.Push.Mockability.Tests.PublicApi;
using Coveo.Push.Platform;

namespace Coveo.Push.Mockability.Tests;

/// <summary>An application that fakes a client has to make what the client gives, with any values its test needs.</summary>
public class ConstructibleTests
{
    public static TheoryData<string> Reachable => [.. ReachableTypes.All.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Reachable))]
    public void Whatever_a_client_gives_can_be_made_from_outside_with_every_value_it_has(string type)
    {
        Shortcomings.Of(Library.Find(type)).Should().BeEmpty();
    }

    [Fact]
    public void What_a_client_gives_is_found_through_tasks_series_progress_callbacks_and_other_results()
    {
        ReachableTypes.All.Should().Contain(
        [
            typeof(PushAcceptance), typeof(PushSummary), typeof(BatchProgress), typeof(BatchOutcome), typeof(ItemOutcome), typeof(CrawlReport), typeof(CrawlFailure),
            typeof(CrawlVerification), typeof(CrawlVerificationFailure), typeof(StreamLoadResult), typeof(StreamUpdateResult), typeof(FileContainer), typeof(Source),
            typeof(SourceReadiness), typeof(AccessReport), typeof(AccessFinding), typeof(LogEntry), typeof(PlatformActivity), typeof(ActivityTrigger), typeof(FieldReport),
            typeof(FieldExample), typeof(MappingRule), typeof(CreatedApiKey), typeof(ApiKeySecret), typeof(CachedIdentity), typeof(SecurityProvider), typeof(SecuredSource),
            typeof(CrawlMemory), typeof(CrawlToResume), typeof(CrawlLease), typeof(CoveoThrottledException), typeof(CrawlIncompleteException), typeof(PushAttempt), typeof(PushRoute),
        ]);
    }

    [Fact]
    public void A_type_that_only_the_library_can_make_is_found_out()
    {
        var holder = typeof(CoveoPushBuilder);

        Shortcomings.Of(holder).Should().ContainSingle().Which.Should().Contain(holder.FullName).And.Contain("cannot be made from outside");
    }

    [Fact]
    public void A_property_that_only_the_library_can_set_is_found_out()
    {
        Shortcomings.Of(typeof(Secretive)).Should().HaveCount(2)
            .And.Contain(problem => problem.StartsWith("Secretive.Hidden ", StringComparison.Ordinal))
            .And.Contain(problem => problem.StartsWith("Secretive.Stored ", StringComparison.Ordinal));
    }
}
