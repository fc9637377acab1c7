using Coveo.Push.Emulator.Console.LogBrowser;
using Coveo.Push.Emulator.Control;
using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.People;
using Coveo.Push.Emulator.Permissions;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Console.Content;

/// <summary>One item with all there is to say about it.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Browsed">The item, or <see langword="null"/> when it is not in the index.</param>
/// <param name="DocumentId">Its ID.</param>
/// <param name="Levels">Its permissions; <see langword="null"/> when it has none.</param>
/// <param name="DefaultProvider">What a permission without a provider means, if anything.</param>
/// <param name="Viewer">Who looks.</param>
/// <param name="Explanation">Why that person may or may not see it, if somebody is named.</param>
/// <param name="History">What the pipeline did with it, the newest first.</param>
/// <param name="Providers">To choose from.</param>
/// <param name="Fields">What fields there are now.</param>
/// <param name="Waits">Whether something newer is still in the pipeline.</param>
internal sealed record ItemModel(
    Source Source,
    BrowsedItem? Browsed,
    string DocumentId,
    IReadOnlyList<PermissionLevel>? Levels,
    string? DefaultProvider,
    Viewer Viewer,
    ItemExplanation? Explanation,
    List<StoredLogEntry> History,
    List<SecurityProvider> Providers,
    FieldSet Fields,
    bool Waits) : IViewerChoice, ILogEntries
{
    private const int ShownHistory = 50;

    public List<StoredLogEntry> Entries => History;

    public bool IsAboutOneItem => true;

    public string NameOf(string sourceId) => Source.Name;

    public static ItemModel Read(EmulatorTables tables, string sourceId, string documentId, Viewer viewer)
    {
        var source = tables.Sources.Find(sourceId) ?? throw ApiErrors.SourceNotFound(sourceId);
        var browsed = tables.Browser.Find(sourceId, documentId);
        var history = tables.LogSearch.Newest(new LogQuery { SourceId = sourceId, DocumentId = documentId }, ShownHistory);
        if (browsed is null && history.Count == 0)
        {
            throw ApiErrors.ItemNotFound(documentId);
        }

        ItemExplanation? explanation = null;
        if (viewer.Person is { } person && browsed is not null)
        {
            PersonParameters.CheckProvider(tables, person);
            explanation = ItemExplanation.Of(tables, source, browsed.Item, person);
        }

        return new ItemModel(
            source,
            browsed,
            documentId,
            browsed?.Item.PermissionsJson is { } json ? DocumentPermissionsReader.Read(json) : null,
            tables.References.ProvidersOf(source.Id).FirstOrDefault(),
            viewer,
            explanation,
            history,
            tables.Providers.All(),
            tables.Fields.All,
            tables.Waiting.Has(sourceId, documentId));
    }
}
