using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.HowTo;

/// <summary>The examples of docs/how-to/stay-within-quotas.md, compiled and run.</summary>
public class StayWithinQuotasPageExamples
{
    private const string apiKey = RecordingService.ApiKey;
    private const int TryAgainTomorrow = 75;

    [Fact]
    public void A_client_keeps_inside_a_quota()
    {
        using var client = new CoveoPushClient(new CoveoPushOptions
        {
            OrganizationId = "acmeorg1",
            ApiKey = apiKey,
            Throttle = { CallsPerPeriod = 1_500, Period = TimeSpan.FromMinutes(1) },
            Batches = { MaxBytes = 50_000_000, MaxItems = 100_000, Concurrency = 2 },
        });

        client.Batches.Should().NotBeNull("its options are accepted");
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "TOO_MANY_DOCUMENTS_DAILY", TryAgainTomorrow)]
    [InlineData(HttpStatusCode.PreconditionFailed, "DOCUMENT_LIMIT_EXCEEDED", TryAgainTomorrow)]
    [InlineData(HttpStatusCode.Accepted, "", 0)]
    public async Task A_quota_that_is_used_up_ends_the_run(HttpStatusCode status, string code, int exitCode)
    {
        var service = new RecordingService().Answers(status, code.Length == 0 ? null : $$"""{"errorCode":"{{code}}","message":"No more."}""");
        using var client = service.Client();

        (await RunAsync(client)).Should().Be(exitCode);
    }

    private static async Task<int> RunAsync(CoveoPushClient client)
    {
        try
        {
            await CrawlAsync(client);
        }
        catch (CoveoPushException used) when (used.Failure == PushFailure.QuotaExceeded)
        {
            Console.Error.WriteLine($"The quota of today is used up: {used.Message}");
            return TryAgainTomorrow;
        }

        return 0;
    }

    private static async Task CrawlAsync(CoveoPushClient client) =>
        await client.Documents.AddOrUpdateAsync(RecordingService.SourceId, new PushDocument("https://acme.example/1"));
}
