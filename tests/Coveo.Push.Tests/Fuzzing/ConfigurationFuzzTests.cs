using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Coveo.Push.Tests.Fuzzing;

public class ConfigurationFuzzTests
{
    private const string Secret = "xx11111111-2222-4333-8444-555555555555";

    private static readonly string[] Keys =
    [
        "OrganizationId", "ApiKey", "Region", "Environment", "Endpoint", "PlatformEndpoint", "Proxy", "UserAgentSuffix", "Timeouts:Attempt", "Timeouts:Call", "Timeouts:UploadAttempt",
        "Retry:MaxRetries", "Retry:BaseDelay", "Retry:MaxRetryAfter", "Throttle:CallsPerPeriod", "Throttle:Period", "Batches:MaxBytes", "Batches:Concurrency", "Batches:MaxInlineBodyBytes", "Batches:OnFailure",
        "Batches:Validate", "Batches:SourceVisibility", "Timeouts", "Region:0",
    ];

    private static readonly string[] Values =
    [
        "acmeorg1", Secret, "us", "production", "https://coveo.example/base", "http://user:hidden%20word@proxy.example:8080", "socks5://proxy.example:1080", "00:00:30", "1.00:00:00", "5", "true", "Halt", "Continue", "Secured", "my-crawler/1.0", "",
    ];

    [Fact]
    public Task Configuration_is_read_or_said_to_be_wrong_with_its_key_and_without_its_secrets() => FuzzCases.RunAsync(1_500, input =>
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Drawn(input)).Build();
        var options = new CoveoPushOptions();

        CoveoPushOptionsBinder.Bind(configuration, options);

        var problems = string.Join("\n", options.ConfigurationProblems);
        problems.Should().NotContain(Secret).And.NotContain("hidden");
        try
        {
            using var client = new CoveoPushClient(options);
        }
        catch (OptionsValidationException wrong)
        {
            wrong.Message.Should().NotContain(Secret).And.NotContain("hidden");
        }
    });

    [Fact]
    public Task What_to_do_after_a_failure_is_one_of_its_two_words() => FuzzCases.RunAsync(2_000, input =>
    {
        var text = input.Text("Halt", "Continue", "halt,continue", "+0", "1");

        var (isRead, mode) = ConfigurationFormats.FailureMode.Read(text);

        isRead.Should().Be(text.Trim().Equals("Halt", StringComparison.OrdinalIgnoreCase) || text.Trim().Equals("Continue", StringComparison.OrdinalIgnoreCase));
        if (isRead)
        {
            text.Trim().Should().BeEquivalentTo(mode.ToString());
        }
    });

    [Fact]
    public Task How_to_crawl_between_rebuilds_is_one_of_its_two_words() => FuzzCases.RunAsync(2_000, input =>
    {
        var text = input.Text("Incremental", "Rescan", "rescan,incremental", "+1", "2");

        var (isRead, mode) = CrawlerOptionsBinder.ModeBetweenRebuilds.Read(text);

        isRead.Should().Be(text.Trim().Equals("Incremental", StringComparison.OrdinalIgnoreCase) || text.Trim().Equals("Rescan", StringComparison.OrdinalIgnoreCase));
        if (isRead)
        {
            text.Trim().Should().BeEquivalentTo(mode.ToString());
        }
    });

    private static Dictionary<string, string?> Drawn(FuzzInput input)
    {
        var drawn = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        for (var keys = input.Random.Next(1, 6); keys > 0; keys--)
        {
            var key = input.Random.Next(5) == 0 ? input.Text(Keys) : Keys[input.Random.Next(Keys.Length)];
            var value = input.Random.Next(3) == 0 ? input.Text(Values) : Values[input.Random.Next(Values.Length)];

            // A secret is one where secrets belong, in an address before its @: anywhere else a message has to show what it complains of.
            drawn[key] = value.LastIndexOf('@') < value.IndexOf("hidden", StringComparison.Ordinal) || (key != "ApiKey" && value.Contains("xx1", StringComparison.Ordinal)) || (!key.EndsWith("Endpoint", StringComparison.Ordinal) && key != "Proxy" && value.Contains("hidden", StringComparison.Ordinal)) ? "acmeorg1" : value;
        }

        input.Show(string.Join(" | ", drawn.Select(pair => $"{pair.Key}={pair.Value}")));
        return drawn;
    }
}
