using Microsoft.Extensions.Configuration;

namespace Coveo.Push;

/// <summary>
/// Reads options from configuration, key by key: binding by reflection does not survive trimming, ignores what is misspelled, and takes
/// "30" for thirty days. What is wrong is kept in <see cref="CoveoPushOptions.ConfigurationProblems"/> and said by the validator.
/// </summary>
internal static class CoveoPushOptionsBinder
{
    public static void Bind(IConfiguration configuration, CoveoPushOptions options)
    {
        var section = new ConfigurationReader(configuration, options.ConfigurationProblems);
        options.OrganizationId = section.Text(nameof(options.OrganizationId)) ?? options.OrganizationId;
        options.ApiKey = section.Text(nameof(options.ApiKey)) ?? options.ApiKey;
        options.Region = section.Value(nameof(options.Region), options.Region, ConfigurationFormats.Region);
        options.Environment = section.Value(nameof(options.Environment), options.Environment, ConfigurationFormats.Environment);
        options.Endpoint = section.OptionalValue(nameof(options.Endpoint), options.Endpoint, ConfigurationFormats.Address);
        options.PlatformEndpoint = section.OptionalValue(nameof(options.PlatformEndpoint), options.PlatformEndpoint, ConfigurationFormats.Address);
        options.Proxy = section.OptionalValue(nameof(options.Proxy), options.Proxy, ConfigurationFormats.Proxy);
        options.UserAgentSuffix = section.OptionalValue(nameof(options.UserAgentSuffix), options.UserAgentSuffix, ConfigurationFormats.Text);

        // A part that code has set to null is said to be null by the validator.
        Bind(section.Section(nameof(options.Timeouts)), options.Timeouts ?? new());
        Bind(section.Section(nameof(options.Retry)), options.Retry ?? new());
        Bind(section.Section(nameof(options.Throttle)), options.Throttle ?? new());
        Bind(section.Section(nameof(options.Batches)), options.Batches ?? new());
        section.ReportMisspelledKeys();
    }

    private static void Bind(ConfigurationReader section, TimeoutOptions options)
    {
        options.Attempt = section.Value(nameof(options.Attempt), options.Attempt, ConfigurationFormats.Time);
        options.Call = section.Value(nameof(options.Call), options.Call, ConfigurationFormats.Time);
        options.UploadAttempt = section.Value(nameof(options.UploadAttempt), options.UploadAttempt, ConfigurationFormats.Time);
        options.Upload = section.Value(nameof(options.Upload), options.Upload, ConfigurationFormats.Time);
        section.ReportUnknownKeys();
    }

    private static void Bind(ConfigurationReader section, RetryOptions options)
    {
        options.MaxRetries = section.Value(nameof(options.MaxRetries), options.MaxRetries, ConfigurationFormats.Number);
        options.BaseDelay = section.Value(nameof(options.BaseDelay), options.BaseDelay, ConfigurationFormats.Time);
        options.MaxDelay = section.Value(nameof(options.MaxDelay), options.MaxDelay, ConfigurationFormats.Time);
        options.MaxRetryAfter = section.Value(nameof(options.MaxRetryAfter), options.MaxRetryAfter, ConfigurationFormats.Time);
        options.Budget = section.Value(nameof(options.Budget), options.Budget, ConfigurationFormats.Number);
        section.ReportUnknownKeys();
    }

    private static void Bind(ConfigurationReader section, ThrottleOptions options)
    {
        options.CallsPerPeriod = section.OptionalValue(nameof(options.CallsPerPeriod), options.CallsPerPeriod, ConfigurationFormats.OptionalNumber);
        options.Period = section.Value(nameof(options.Period), options.Period, ConfigurationFormats.Time);
        section.ReportUnknownKeys();
    }

    public static void Bind(ConfigurationReader section, BatchOptions options)
    {
        options.MaxBytes = section.Value(nameof(options.MaxBytes), options.MaxBytes, ConfigurationFormats.Number);
        options.MaxItems = section.Value(nameof(options.MaxItems), options.MaxItems, ConfigurationFormats.Number);
        options.Concurrency = section.Value(nameof(options.Concurrency), options.Concurrency, ConfigurationFormats.Number);
        options.MaxInlineBodyBytes = section.OptionalValue(nameof(options.MaxInlineBodyBytes), options.MaxInlineBodyBytes, ConfigurationFormats.OptionalNumber);
        options.OnFailure = section.Value(nameof(options.OnFailure), options.OnFailure, ConfigurationFormats.FailureMode);
        options.Validate = section.Value(nameof(options.Validate), options.Validate, ConfigurationFormats.Truth);
        options.SourceVisibility = section.OptionalValue(nameof(options.SourceVisibility), options.SourceVisibility, ConfigurationFormats.SourceVisibility);
        section.ReportUnknownKeys();
    }
}
