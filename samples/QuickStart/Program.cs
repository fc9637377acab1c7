using Coveo.Push;
using Microsoft.Extensions.Options;
using QuickStart.Arguments;
using QuickStart.Connection;
using QuickStart.Content;
using QuickStart.Delivery;
using QuickStart.Index;
using QuickStart.Output;
using SampleHosting;

using var interruption = new Interruption();
var stop = interruption.Token;
var output = RunOutputs.Create();
try
{
    var arguments = QuickStartArguments.Parse(args);
    if (arguments.WantsHelp)
    {
        Console.Out.Write(HelpText.Text);
        return ExitCode.EverythingDelivered;
    }

    return await RunAsync(arguments, ContentFolders.Find(arguments.Folder));
}
catch (UsageException wrong)
{
    output.ReportError(wrong.Message);
    return ExitCode.CannotRun;
}
catch (OptionsValidationException wrong)
{
    output.ReportError(ConnectionVariables.Explain(string.Join(" ", wrong.Failures)));
    return ExitCode.CannotRun;
}
catch (CoveoPushException refused)
{
    output.ReportError(FailureExplanation.Of(refused));
    return ExitCode.CannotRun;
}
catch (OperationCanceledException) when (interruption.IsRequested)
{
    output.ReportError("Interrupted. What was delivered until then stays delivered.");
    return ExitCode.Interrupted;
}
catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
{
    output.ReportError($"The local emulator does not answer: {broken.Message}");
    return ExitCode.CannotRun;
}

async Task<int> RunAsync(QuickStartArguments arguments, ContentFolders content)
{
    await using var service = await CoveoService.StartAsync(stop);
    output.Say("Service", $"{service}");
    output.Say("Content", $"{content}");

    // 1. A source to push to.
    var sourceId = await service.PrepareSourceAsync(stop);
    output.Say("Source", PrintableText.OneLine(sourceId));
    using var index = await EmulatorIndex.FindAsync(service, sourceId, stop);

    var words = new SearchWordChoice();
    var push = new FolderPush(content, words, output);
    var report = push.Report;

    // 2. A crawl takes the files in batches, and looks after all that belongs to it. Disposed of early, it leaves the source as it should be.
    await using var crawl = await service.StartCrawlAsync(sourceId, push.Options, stop);
    await push.RunAsync(crawl, stop);

    // 3. Delivered is not indexed yet.
    var indexing = new IndexingWait(service, sourceId, content, output);
    var since = crawl.StartedAt ?? service.TimeProvider.GetUtcNow();
    await (index is null ? indexing.WaitForServiceAsync(report, stop) : indexing.WaitForEmulatorAsync(index, report, since, stop));

    // 4. What was pushed is found.
    if (index is not null)
    {
        await new SearchStep(index, content, output).RunAsync(arguments.SearchWord, words, report, stop);
    }
    else
    {
        output.Say("Search", "in the Administration Console: Content Browser, filtered by the source");
    }

    await ItemTable.ShowAsync(report, index, output, stop);
    DeliverySummary.Show(report, output);

    // 5. The items stay to be looked at, or one of them goes.
    if (service.OwnConsole is { } console && (arguments.Stays || RunOutputs.IsTerminal))
    {
        output.Say("Console", $"{console} shows them, until you press Ctrl-C here");
        await interruption.WaitAsync();
        return report.IsComplete ? ExitCode.EverythingDelivered : ExitCode.SomethingNotDelivered;
    }

    await new DeletionStep(service, sourceId, output).RunAsync(index, report, stop);
    if (service.LeavesSource)
    {
        output.Say("Source", $"{sourceId} stays, with its items: delete it in the Administration Console when you are done");
    }

    return report.IsComplete ? ExitCode.EverythingDelivered : ExitCode.SomethingNotDelivered;
}
