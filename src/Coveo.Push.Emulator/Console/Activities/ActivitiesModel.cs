using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Activities;

/// <summary>One page of activities.</summary>
/// <param name="Activities">The activities, the newest first.</param>
/// <param name="Older">The activity that the next page begins after, if there is a next page.</param>
/// <param name="SourceId">Only of this source, if given.</param>
/// <param name="IsFirst">Whether it begins with the newest.</param>
/// <param name="Sources">To choose from.</param>
internal sealed record ActivitiesModel(
    List<StoredActivity> Activities, long? Older, string? SourceId, bool IsFirst, List<Source> Sources)
{
    private const int PerPage = 50;

    public static ActivitiesModel Read(EmulatorTables tables, HttpRequest request)
    {
        var sourceId = PageQuery.Text(request, "source");
        var before = PageQuery.Number(request, "before");
        var found = tables.Activities.Newest(sourceId, before, PerPage + 1);
        var shown = found.Take(PerPage).ToList();
        return new ActivitiesModel(
            shown, found.Count > PerPage ? shown[^1].Id : null, sourceId, before is null, tables.Sources.All());
    }
}
