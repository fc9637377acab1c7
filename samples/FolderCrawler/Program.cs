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

    var source = await SampleSource.FindOrCreateAsync(coveo, $"Folder {arguments.Folder}", stop);
    output.Say("Source", source.Id);
    output.Say("Folder", arguments.Folder);

    var options = FolderCrawl.OptionsFor(state.Store, arguments.Mode);

    // The service lets 15 minutes pass before it deletes what is old, for what is queued. Nothing is queued in here.
    options.QueueDelay = coveo.IsInProcess ? TimeSpan.Zero : null;

    var walk = new FolderWalk(arguments.Folder, leftOut: arguments.State);
    var report = await new FolderCrawl(coveo.Client.Crawls, source, walk, options, output).RunAsync(arguments.Mode, stop);
    output.Show(report);
    return report.IsComplete ? ExitCode.EverythingDelivered : ExitCode.SomethingNotDelivered;
});
