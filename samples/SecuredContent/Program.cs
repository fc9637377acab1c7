using System.Globalization;
using SampleHosting;
using SecuredContent;
using SecuredContent.Content;
using SecuredContent.Output;

if (args.Length > 0)
{
    var wantsHelp = args is ["--help"] or ["-h"];
    (wantsHelp ? Console.Out : Console.Error).Write(wantsHelp ? HelpText.Text : $"error: There is no argument '{args[0]}'. --help says what there is.\n");
    return wantsHelp ? ExitCode.EverythingDelivered : ExitCode.CannotRun;
}

return await SampleRun.RunAsync(async (output, stop) =>
{
    await using var coveo = await CoveoConnection.StartAsync(dataFile: null, stop);
    output.Say("Service", $"{coveo}");

    // Names of sources and providers are unique in an organization.
    var name = coveo.IsInProcess ? "Acme intranet" : string.Create(CultureInfo.InvariantCulture, $"Acme intranet {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm:ss.fff}");
    var sourceId = await new Crawl(coveo.Client, output).RunAsync(name, stop);

    using var local = await LocalCoveo.FindAsync(coveo, sourceId, stop);
    if (local is null)
    {
        output.Say("Who sees", "what they may, after the next refresh of the security identities: log in to a search page as different people");
    }
    else
    {
        var visibility = new Visibility(local);
        var table = await WhoSeesWhat.AskAsync(visibility, stop);
        output.Show(table.ToTable(), table.Lines());
        var bo = AcmeDirectory.People[1];
        output.Say("Why?", $"{bo.Name} is in the staff, and does not see '{AcmeIntranet.Budget.Title}':");
        foreach (var line in await visibility.ExplainAsync(bo, AcmeIntranet.Budget.Url, stop))
        {
            output.Say("", line);
        }
    }

    if (!coveo.IsInProcess)
    {
        output.Say("Left", $"source and provider '{name}': delete them in the Administration Console when you are done");
    }

    return ExitCode.EverythingDelivered;
});
