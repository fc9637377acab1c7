using Coveo.Push.Emulator.Platform.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.Sources;

/// <summary>All sources.</summary>
internal sealed record SourcesModel(List<SourceSummary> Sources)
{
    public static SourcesModel Read(EmulatorTables tables) =>
        new(tables.Sources.All().ConvertAll(source => SourceSummary.Read(tables, source)));
}
