using System.Globalization;
using Coveo.Push;

// A repository is a file with an ID and a version on each line. What was done is told line by line, so that a test can choose when to kill.
const int ItemsOfBatch = 100;
const int ItemsBetweenLines = 20;
const int ItemsBetweenCheckpoints = 300;

var (endpoint, organizationId, apiKey, sourceId) = (new Uri(args[0]), args[1], args[2], args[3]);
var (mode, repository, state) = (args[4], args[5], args[6]);
using var client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = organizationId, ApiKey = apiKey, Endpoint = endpoint });
var options = new CrawlOptions
{
    StateStore = new SqliteCrawlStateStore(state),
    LeaseHolder = "crawler",
    Name = mode,
    Resume = true,
    QueueDelay = TimeSpan.Zero,
    Batches = new BatchOptions { MaxItems = ItemsOfBatch, Concurrency = 2 },
};

await using var crawl = await (mode == "rebuild" ? client.Crawls.StartRebuildAsync(sourceId, options) : client.Crawls.StartRescanAsync(sourceId, options));
var lines = await File.ReadAllLinesAsync(repository);
Console.WriteLine(crawl.IsResumed ? $"resumed {crawl.Checkpoint}" : "begun");
for (var i = int.Parse(crawl.Checkpoint ?? "0", CultureInfo.InvariantCulture); i < lines.Length; i++)
{
    var parts = lines[i].Split(' ');
    await crawl.AddAsync(new PushDocument(parts[0]) { Title = parts[1] });
    if ((i + 1) % ItemsBetweenCheckpoints == 0)
    {
        await crawl.SaveCheckpointAsync((i + 1).ToString(CultureInfo.InvariantCulture));
        Console.WriteLine("saved");
    }
    else if ((i + 1) % ItemsBetweenLines == 0)
    {
        Console.WriteLine("added");
    }
}

Console.WriteLine("completing");
var report = await crawl.CompleteAsync();
Console.WriteLine("done " + report.Outcome);
return report.Outcome == CrawlOutcome.Completed ? 0 : 1;
