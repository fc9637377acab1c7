using System.Net;
using Coveo.Push.Platform;
using Microsoft.Extensions.Configuration;

namespace Coveo.Push.Tests.Options;

public class CoveoPushOptionsBinderTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var options = Bind(
            ("OrganizationId", "acmeorg1"), ("ApiKey", "xx-1"), ("Region", "eu-west-1"), ("Environment", "stg"),
            ("Endpoint", "https://coveo.example/base"), ("PlatformEndpoint", "https://platform.example"), ("UserAgentSuffix", "acme/2.1"),
            ("Timeouts:Attempt", "00:00:10"), ("Timeouts:Call", "00:20:00"), ("Timeouts:UploadAttempt", "00:00:30.5"), ("Timeouts:Upload", "00:40:00"),
            ("Retry:MaxRetries", "3"), ("Retry:BaseDelay", "00:00:02"), ("Retry:MaxDelay", "00:01:00"), ("Retry:MaxRetryAfter", "00:10:00"), ("Retry:Budget", "50"),
            ("Throttle:CallsPerPeriod", "1500"), ("Throttle:Period", "1.00:00:00"),
            ("Batches:MaxBytes", "1000000"), ("Batches:MaxItems", "500"), ("Batches:Concurrency", "4"), ("Batches:MaxInlineBodyBytes", "200000"),
            ("Batches:OnFailure", "continue"), ("Batches:Validate", "false"), ("Batches:SourceVisibility", "secured"));

        options.ConfigurationProblems.Should().BeEmpty();
        options.Should().BeEquivalentTo(new CoveoPushOptions
        {
            OrganizationId = "acmeorg1",
            ApiKey = "xx-1",
            Region = CoveoRegion.Ireland,
            Environment = CoveoEnvironment.Staging,
            Endpoint = new Uri("https://coveo.example/base"),
            PlatformEndpoint = new Uri("https://platform.example"),
            UserAgentSuffix = "acme/2.1",
            Timeouts = new() { Attempt = TimeSpan.FromSeconds(10), Call = TimeSpan.FromMinutes(20), UploadAttempt = TimeSpan.FromSeconds(30.5), Upload = TimeSpan.FromMinutes(40) },
            Retry = new() { MaxRetries = 3, BaseDelay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromMinutes(1), MaxRetryAfter = TimeSpan.FromMinutes(10), Budget = 50 },
            Throttle = new() { CallsPerPeriod = 1500, Period = TimeSpan.FromDays(1) },
            Batches = new() { MaxBytes = 1_000_000, MaxItems = 500, Concurrency = 4, MaxInlineBodyBytes = 200_000, OnFailure = BatchFailureMode.Continue, Validate = false, SourceVisibility = SourceVisibility.Secured },
        });
    }

    [Fact]
    public void Keys_that_are_absent_leave_the_options_alone()
    {
        var options = new CoveoPushOptions { Region = CoveoRegion.Canada, UserAgentSuffix = "acme/1" };
        options.Retry.MaxRetries = 2;

        Bind(options, ("OrganizationId", "acmeorg1"));

        (options.Region, options.UserAgentSuffix, options.Retry.MaxRetries).Should().Be((CoveoRegion.Canada, "acme/1", 2));
    }

    [Fact]
    public void Keys_are_read_in_any_case() =>
        Bind(("ORGANIZATIONID", "acmeorg1"), ("timeouts:CALL", "00:20:00"))
            .Should().BeEquivalentTo(new { OrganizationId = "acmeorg1", Timeouts = new { Call = TimeSpan.FromMinutes(20) } });

    [Theory]
    [InlineData("http://proxy.example:8080", "http://proxy.example:8080/", null, null)]
    [InlineData("http://user:p%40ss:word@proxy.example:8080", "http://proxy.example:8080/", "user", "p@ss:word")]
    [InlineData("socks5://proxy.example:1080", "socks5://proxy.example:1080/", null, null)]
    public void A_proxy_is_an_address_with_or_without_credentials(string text, string address, string? user, string? password)
    {
        var proxy = Bind(("Proxy", text)).Proxy.Should().BeOfType<WebProxy>().Subject;

        proxy.Address.Should().Be(new Uri(address));
        var credentials = (NetworkCredential?)proxy.Credentials;
        (credentials?.UserName, credentials?.Password).Should().Be((user, password));
    }

    [Theory]
    [InlineData("Region", "Mars", "is 'Mars'. Known regions: us (US East, us-east-1); ca (Canada, ca-central-1); eu (Ireland, eu-west-1); au (Australia, ap-southeast-2).")]
    [InlineData("Region", "", "is empty. Known regions: us (US East, us-east-1); ca (Canada, ca-central-1); eu (Ireland, eu-west-1); au (Australia, ap-southeast-2).")]
    [InlineData("Environment", "test", "is 'test'. Known environments: production, hipaa, staging, development.")]
    [InlineData("Endpoint", "localhost:8099", "is 'localhost:8099'. Write an address with its scheme, as in 'https://coveo.example'.")]
    [InlineData("Endpoint", "user:hunter2@host?x=1", "is '***@host'. Write an address with its scheme, as in 'https://coveo.example'.")]
    [InlineData("Proxy", "ftp://user:hun?t/er2@host", "is 'ftp://***@host'. Write an address with its scheme (http, https, socks4, socks4a or socks5), as in 'http://proxy.example:8080'.")]
    [InlineData("Timeouts:Attempt", "30", "is '30'. Write days.hours:minutes:seconds, as in '00:00:30' or '1.00:00:00'.")]
    [InlineData("Timeouts:Attempt", "10:00", "is '10:00'. Write days.hours:minutes:seconds, as in '00:00:30' or '1.00:00:00'.")]
    [InlineData("Timeouts:Call", "30s", "is '30s'. Write days.hours:minutes:seconds, as in '00:00:30' or '1.00:00:00'.")]
    [InlineData("Timeouts:Call", "", "is empty. Write days.hours:minutes:seconds, as in '00:00:30' or '1.00:00:00'.")]
    [InlineData("Retry:MaxRetries", "2.5", "is '2.5'. Write a whole number.")]
    [InlineData("Retry:Budget", "1,000", "is '1,000'. Write a whole number.")]
    [InlineData("Throttle:CallsPerPeriod", "many", "is 'many'. Write a whole number.")]
    [InlineData("Retry", "5", "has a value, where keys below it are expected, as in 'Coveo:Retry:…'.")]
    [InlineData("Region:Name", "eu", "has keys below it, where one value is expected.", "Region")]
    [InlineData("Retry:MaxRetry", "5", "is not known. Known keys here: MaxRetries, BaseDelay, MaxDelay, MaxRetryAfter, Budget.")]
    [InlineData("Timeouts:Total", "00:01:00", "is not known. Known keys here: Attempt, Call, UploadAttempt, Upload.")]
    [InlineData("Batches:OnFailure", "1", "is '1'. Write 'Halt' or 'Continue'.")]
    [InlineData("Batches:OnFailure", "stop", "is 'stop'. Write 'Halt' or 'Continue'.")]
    [InlineData("Batches:Validate", "yes", "is 'yes'. Write 'true' or 'false'.")]
    [InlineData("Batches:SourceVisibility", "public", "is 'public'. Write 'Private', 'Secured' or 'Shared'.")]
    [InlineData("Batches:OnItemNotAccepted", "x", "is not known. Known keys here: MaxBytes, MaxItems, Concurrency, MaxInlineBodyBytes, OnFailure, Validate, SourceVisibility.")]
    [InlineData("Throttle:RateLimiter", "x", "is not known. Known keys here: CallsPerPeriod, Period.")]
    [InlineData("Regoin", "eu", "is not known. Did you mean 'Region'?")]
    [InlineData("OrganisationId", "acme", "is not known. Did you mean 'OrganizationId'?")]
    [InlineData("api-key", "xx-hunter2", "is not known. Did you mean 'ApiKey'?")]
    public void What_cannot_be_meant_is_said_with_its_path_its_value_and_the_fix(string key, string value, string problem, string? at = null) =>
        Bind((key, value)).ConfigurationProblems.Should().Equal($"Configuration key 'Coveo:{at ?? key}' {problem}");

    [Theory]
    [InlineData("SourceId")]
    [InlineData("Sources:0:Id")]
    [InlineData("Schedule")]
    public void The_application_may_keep_keys_of_its_own_beside(string key) =>
        Bind((key, "x")).ConfigurationProblems.Should().BeEmpty();

    [Fact]
    public void An_empty_value_takes_an_optional_one_away()
    {
        var options = new CoveoPushOptions { Endpoint = new Uri("https://a.example"), PlatformEndpoint = new Uri("https://b.example"), Proxy = new WebProxy("http://c.example"), UserAgentSuffix = "d/1" };
        options.Throttle.CallsPerPeriod = 5;

        Bind(options, ("Endpoint", ""), ("PlatformEndpoint", ""), ("Proxy", " "), ("UserAgentSuffix", ""), ("Throttle:CallsPerPeriod", ""));

        options.ConfigurationProblems.Should().BeEmpty();
        options.Should().BeEquivalentTo(new CoveoPushOptions());
    }

    [Fact]
    public void A_null_is_no_value() => Bind(("Region", null), ("Endpoint", null), ("Retry", null)).Should().BeEquivalentTo(new CoveoPushOptions());

    [Fact]
    public void A_key_at_the_root_has_no_path()
    {
        var options = new CoveoPushOptions();

        CoveoPushOptionsBinder.Bind(new ConfigurationBuilder().AddInMemoryCollection([new("Region", "Mars"), new("ApiKey", "xx-1")]).Build(), options);

        options.ApiKey.Should().Be("xx-1");
        options.ConfigurationProblems.Should().ContainSingle().Which.Should().StartWith("Configuration key 'Region' is 'Mars'.");
    }

    private static CoveoPushOptions Bind(params (string Key, string? Value)[] values)
    {
        var options = new CoveoPushOptions();
        Bind(options, values);
        return options;
    }

    private static void Bind(CoveoPushOptions options, params (string Key, string? Value)[] values) =>
        CoveoPushOptionsBinder.Bind(
            new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create("Coveo:" + value.Key, value.Value))).Build().GetSection("Coveo"),
            options);
}
