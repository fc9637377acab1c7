using Coveo.Push.Emulator.Mappings;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <summary>A source, what is in it, what was set of it, its mappings, and the IDs of its security identity providers.</summary>
internal sealed record SourceSummary(
    Source Source,
    ItemTotals Items,
    Activity? LatestActivity,
    List<string> Providers,
    SourceSettings Settings,
    SourceMappings Mappings)
{
    public bool IsRefreshing => LatestActivity is { EndedAt: null };

    public string Status => IsRefreshing ? "REFRESHING" : "PUSH_READY";

    public static SourceSummary Read(EmulatorTables tables, Source source) =>
        new(
        source,
        tables.Items.Totals(source.Id),
        tables.Activities.Latest(source.Id),
        tables.References.ProvidersOf(source.Id),
        tables.SourceSettings.Of(source),
        tables.Mappings.Of(source.Id));
}
