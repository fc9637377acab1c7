using Catalog;
using Catalog.Shop;
using Coveo.Push;
using Coveo.Push.Platform;
using SampleHosting;

const string SourceName = "Kayak shop";

if (args is ["--help"] or ["-h"])
{
    Console.Out.Write(HelpText.Text);
    return ExitCode.EverythingDelivered;
}

return await SampleRun.RunAsync(async (output, stop) =>
{
    var path = args switch
    {
        [] => Path.Combine(AppContext.BaseDirectory, "products.json"),
        [var file] when !file.StartsWith('-') => file,
        _ => throw new UsageException($"'{string.Join(' ', args)}' is not understood. --help says what there is."),
    };
    var shop = await ShopFile.ReadAsync(path, stop);
    output.Say("Shop", $"{shop.Products.Count:N0} products, {shop.Variants.Count():N0} variants, {shop.Stores.Count:N0} stores");

    await using var coveo = await CoveoConnection.StartAsync(dataFile: null, stop);
    output.Say("Service", $"{coveo}");
    var sourceId = await SampleSource.FindOrCreateAsync(coveo, SourceDefinition.Catalog(SourceName, SourceVisibility.Private), stop);
    output.Say("Source", coveo.IsInProcess ? $"{SourceName}, CATALOG" : sourceId);

    try
    {
        await new CatalogStory(coveo, sourceId, shop, output).RunAsync(stop);
    }
    catch (CoveoPushIncompleteException incomplete)
    {
        // The message says what arrived, and whether something old was deleted.
        RunOutput.ReportError(ConnectionVariables.Explain(incomplete.Message));
        return ExitCode.SomethingNotDelivered;
    }

    using var local = await LocalCoveo.FindAsync(coveo, sourceId, stop);
    if (local is null)
    {
        output.Say("Arrived", "look in the Content Browser of the Administration Console, filtered by the source; delete it when you are done");
        return ExitCode.EverythingDelivered;
    }

    var arrived = await ArrivedItems.AskAsync(local, stop);
    output.Show(arrived.ToTable(), arrived.Lines());
    return ExitCode.EverythingDelivered;
});
