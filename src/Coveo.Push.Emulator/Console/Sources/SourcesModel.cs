using Coveo.Push.Emulator.Platform.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.Sources;

/// <summary>All sources.</summary>
/// <param name="Sources">In the order they were created.</param>
/// <param name="OpenStreams">How many streams are open, by source.</param>
internal sealed record SourcesModel(List<SourceSummary> Sources, IReadOnlyDictionary<string, long> OpenStreams)
{
    public static SourcesModel Read(EmulatorTables tables) =>
        new(tables.Sources.All().ConvertAll(source => SourceSummary.Read(tables, source)), tables.Streams.CountOpen());
}
