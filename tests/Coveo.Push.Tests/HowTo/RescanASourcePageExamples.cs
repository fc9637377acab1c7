using Coveo.Push.Tests.Crawling;

namespace Coveo.Push.Tests.HowTo;

/// <summary>The examples of docs/how-to/rescan-a-source.md, compiled and run.</summary>
public sealed class RescanASourcePageExamples : CrawlTest
{
    private const string sourceId = SourceId;

    private readonly Dictionary<string, string> versions = new(StringComparer.Ordinal) { ["https://acme.example/1"] = "1" };

    private CoveoPushClient client => Client;

    private InMemoryCrawlStateStore store => Store;

    [Fact]
    public async Task What_has_changed_is_sent_and_nothing_is_deleted_for_what_could_not_be_read()
    {
        var open = new Folder("open", [new("https://acme.example/1"), new("https://acme.example/2")], isReadable: true);
        (await RescanFoldersAsync([open])).Outcome.Should().Be(CrawlOutcome.Completed);

        var report = await RescanFoldersAsync([open, new Folder("closed", [new("https://acme.example/3")], isReadable: false)]);

        (report.Unchanged, report.Outcome, report.Problem).Should().Be((2, CrawlOutcome.Incomplete, "closed: No."));
        Service.Items.Should().HaveCount(2);
    }

    private async Task<CrawlReport> RescanFoldersAsync(Folder[] folders)
    {
        var options = new CrawlOptions
        {
            StateStore = store,
            VersionOf = item => versions.GetValueOrDefault(item.DocumentId),
            Fingerprint = "2",
        };
        await using var crawl = await client.Crawls.StartRescanAsync(sourceId, options);
        foreach (var folder in folders)
        {
            try
            {
                foreach (var page in folder.Read())
                {
                    await crawl.AddAsync(page);
                }
            }
            catch (IOException unreadable)
            {
                crawl.ReportGap($"{folder.Name}: {unreadable.Message}");
            }
        }

        Console.WriteLine(await crawl.CompleteAsync());

        return crawl.SoFar;
    }

    private sealed class Folder(string name, PushDocument[] pages, bool isReadable)
    {
        public string Name { get; } = name;

        public PushDocument[] Read() => isReadable ? pages : throw new IOException("No.");
    }
}
