using Microsoft.Extensions.Configuration;

namespace Coveo.Push;

/// <summary>Reads the options of a crawler from configuration, in the way of <see cref="CoveoPushOptionsBinder"/>.</summary>
internal static class CrawlerOptionsBinder
{
    internal static readonly ConfigurationFormat<CrawlMode> ModeBetweenRebuilds = new(
        text => ConfigurationFormats.ReadWord(text, CrawlMode.Incremental, CrawlMode.Rescan),
        () => "Write 'Incremental' or 'Rescan'.");

    public static void Bind(IConfiguration configuration, CrawlerOptions options)
    {
        var section = new ConfigurationReader(configuration, options.ConfigurationProblems);
        options.SourceId = section.Text(nameof(options.SourceId)) ?? options.SourceId;
        options.ClientName = section.Text(nameof(options.ClientName)) ?? options.ClientName;
        options.Interval = section.OptionalValue(nameof(options.Interval), options.Interval, ConfigurationFormats.OptionalTime);
        section.AddTo(options.DailyAt, nameof(options.DailyAt), ConfigurationFormats.Time);
        options.RunsAtStart = section.OptionalValue(nameof(options.RunsAtStart), options.RunsAtStart, ConfigurationFormats.OptionalTruth);
        options.FullRebuildEvery = section.Value(nameof(options.FullRebuildEvery), options.FullRebuildEvery, ConfigurationFormats.Number);
        options.BetweenRebuilds = section.Value(nameof(options.BetweenRebuilds), options.BetweenRebuilds, ModeBetweenRebuilds);
        options.DegradedAfter = section.OptionalValue(nameof(options.DegradedAfter), options.DegradedAfter, ConfigurationFormats.OptionalTime);
        options.UnhealthyAfter = section.OptionalValue(nameof(options.UnhealthyAfter), options.UnhealthyAfter, ConfigurationFormats.OptionalTime);

        // A part that code has set to null is said to be null by the validator.
        Bind(section.Section(nameof(options.Crawl)), options.Crawl ?? new());
        section.ReportMisspelledKeys();
    }

    private static void Bind(ConfigurationReader section, CrawlOptions options)
    {
        options.SecurityProviderId = section.OptionalValue(nameof(options.SecurityProviderId), options.SecurityProviderId, ConfigurationFormats.Text);
        options.SmallestShareOfLastCrawl = section.Value(nameof(options.SmallestShareOfLastCrawl), options.SmallestShareOfLastCrawl, ConfigurationFormats.Share);
        options.DeletesHoweverLittle = section.Value(nameof(options.DeletesHoweverLittle), options.DeletesHoweverLittle, ConfigurationFormats.Truth);
        options.QueueDelay = section.OptionalValue(nameof(options.QueueDelay), options.QueueDelay, ConfigurationFormats.OptionalTime);
        options.Fingerprint = section.OptionalValue(nameof(options.Fingerprint), options.Fingerprint, ConfigurationFormats.Text);
        options.Name = section.OptionalValue(nameof(options.Name), options.Name, ConfigurationFormats.Text);
        options.Resume = section.Value(nameof(options.Resume), options.Resume, ConfigurationFormats.Truth);
        options.LeaseHolder = section.OptionalValue(nameof(options.LeaseHolder), options.LeaseHolder, ConfigurationFormats.Text);
        options.LeaseDuration = section.Value(nameof(options.LeaseDuration), options.LeaseDuration, ConfigurationFormats.Time);

        // Without a key below it the crawl takes the batches of its client.
        var batches = section.Section(nameof(options.Batches));
        if (batches.HasKeys)
        {
            CoveoPushOptionsBinder.Bind(batches, options.Batches ??= new());
        }

        section.ReportUnknownKeys();
    }
}
