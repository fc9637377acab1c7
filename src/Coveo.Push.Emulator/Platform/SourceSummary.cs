using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Platform;

/// <summary>A source and what is in it.</summary>
internal sealed record SourceSummary(Source Source, ItemTotals Items, Activity? LatestActivity)
{
    public bool IsRefreshing => LatestActivity is { EndedAt: null };

    public string Status => IsRefreshing ? "REFRESHING" : "PUSH_READY";

    public static SourceSummary Read(EmulatorTables tables, Source source) =>
        new(source, tables.Items.Totals(source.Id), tables.Activities.Latest(source.Id));
}
