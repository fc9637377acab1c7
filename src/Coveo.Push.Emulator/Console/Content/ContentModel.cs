using Coveo.Push.Emulator.Control;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.People;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.Content;

/// <summary>One page of the Content Browser.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Items">What was found.</param>
/// <param name="Found">How many there are; a number above <see cref="ItemBrowser.MaximumCounted"/> may be more.</param>
/// <param name="IsExact">Whether <paramref name="Found"/> is exact whatever it is.</param>
/// <param name="Sources">To choose from.</param>
/// <param name="Providers">To choose from.</param>
/// <param name="FileExtensions">Some to choose from.</param>
internal sealed record ContentModel(
    ContentQuery Query,
    List<StoredItem> Items,
    long Found,
    bool IsExact,
    List<Source> Sources,
    List<SecurityProvider> Providers,
    List<string> FileExtensions) : IViewerChoice
{
    public Viewer Viewer => Query.Viewer;

    public bool HasNext => Math.Min(Found, ItemBrowser.MaximumCounted) > (Query.Page + 1) * ContentQuery.PerPage;

    public string NameOf(string sourceId) =>
        Sources.Find(source => string.Equals(source.Id, sourceId, StringComparison.Ordinal))?.Name ?? sourceId;

    public static ContentModel Read(EmulatorTables tables, ContentQuery query)
    {
        if (query.Viewer.Person is { } person)
        {
            PersonParameters.CheckProvider(tables, person);
            ItemVisibility.Select(tables, person, query.SourceId);
        }

        var sources = tables.Sources.All();
        var asked = query.ForStore();
        var page = tables.Browser.Find(asked, ContentQuery.PerPage, (long)query.Page * ContentQuery.PerPage);
        var found = asked.IsWholeSources
            ? sources.Where(source => query.SourceId is null || source.Id == query.SourceId).Sum(source => tables.Items.Totals(source.Id).Count)
            : page.Found;
        return new ContentModel(
            query,
            page.Items,
            found,
            asked.IsWholeSources,
            sources,
            tables.Providers.All(),
            asked.OnlyVisible ? ExtensionsOf(page.Items) : tables.Browser.RecentExtensions());
    }

    /// <summary>Others might be of items that the person may not see.</summary>
    private static List<string> ExtensionsOf(List<StoredItem> items) => items
        .Select(item => item.FileExtension?.ToLowerInvariant())
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .ToList();
}
