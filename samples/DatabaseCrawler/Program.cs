using System.Globalization;
using DatabaseCrawler;
using SampleHosting;

return args switch
{
    [] => await SampleRun.RunAsync(TellStoryAsync),
    ["--crawl", var folder, var sourceId] => await SampleRun.RunAsync((output, stop) => CrawlOnceAsync(folder, sourceId, dieAfter: null, output, stop)),
    ["--crawl", var folder, var sourceId, "--die-after", var changes] when int.TryParse(changes, CultureInfo.InvariantCulture, out var dieAfter) =>
        await SampleRun.RunAsync((output, stop) => CrawlOnceAsync(folder, sourceId, dieAfter, output, stop)),
    ["--help"] or ["-h"] => Help(),
    _ => await SampleRun.RunAsync((_, _) => throw new UsageException($"'{string.Join(' ', args)}' is not understood. --help says what is.")),
};

static async Task<int> TellStoryAsync(RunOutput output, CancellationToken stop)
{
    await using var coveo = await CoveoConnection.StartAsync(dataFile: null, stop);
    output.Say("Service", $"{coveo}");
    var folder = Directory.CreateTempSubdirectory("database-crawler-");
    try
    {
        return await new Story(coveo, output, folder.FullName).RunAsync(stop);
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}

static async Task<int> CrawlOnceAsync(string folder, string sourceId, int? dieAfter, RunOutput output, CancellationToken stop)
{
    if (!File.Exists(Path.Combine(folder, ProductCrawl.DatabaseFile)))
    {
        throw new UsageException($"There is no {ProductCrawl.DatabaseFile} in '{folder}'.");
    }

    await using var coveo = await CoveoConnection.StartAsync(dataFile: null, stop);
    var crawl = new ProductCrawl(coveo.Client.Crawls, folder, added =>
    {
        if (added == dieAfter)
        {
            KilledCrawler.Die();
        }
    });
    output.Show(await crawl.RunAsync(sourceId, stop));
    return ExitCode.EverythingDelivered;
}

static int Help()
{
    Console.Out.Write(HelpText.Text);
    return ExitCode.EverythingDelivered;
}
