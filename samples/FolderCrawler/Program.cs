using Coveo.Push.Platform;
using FolderCrawler;
using SampleHosting;

if (args.Contains("--help") || args.Contains("-h"))
{
    Console.Out.Write(HelpText.Text);
    return ExitCode.EverythingDelivered;
}

return await SampleRun.RunAsync(async (output, stop) =>
{
    var arguments = CrawlerArguments.Parse(args);
    using var state = new StateFolder(arguments.State);
    await using var coveo = await CoveoConnection.StartAsync(state.EmulatorFile, stop);
    output.Say("Service", coveo.IsInProcess ? $"an emulator in this process; its items stay in {Path.GetRelativePath(Environment.CurrentDirectory, state.EmulatorFile)}" : $"{coveo}");

    var sourceId = await SampleSource.FindOrCreateAsync(coveo, new SourceDefinition($"Folder {arguments.Folder}", SourceVisibility.Private), stop);
    output.Say("Source", sourceId);
    output.Say("Folder", arguments.Folder);

    var options = FolderCrawl.OptionsFor(state.Store, arguments.Mode);

    // The service lets 15 minutes pass before it deletes what is old, for what is queued. Nothing is queued in here.
    options.QueueDelay = coveo.IsInProcess ? TimeSpan.Zero : null;

    var walk = new FolderWalk(arguments.Folder, leftOut: arguments.State);
    var report = await new FolderCrawl(coveo.Client.Crawls, sourceId, walk, options, output).RunAsync(arguments.Mode, stop);
    output.Show(report);
    return report.IsComplete ? ExitCode.EverythingDelivered : ExitCode.SomethingNotDelivered;
});
