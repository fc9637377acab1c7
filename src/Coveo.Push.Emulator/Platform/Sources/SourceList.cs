using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Sources;

/// <param name="Sources">One page of them.</param>
/// <param name="TotalEntries">How many there are on all pages.</param>
/// <param name="Page">The page that was asked for.</param>
internal sealed record SourceList(List<SourceSummary> Sources, int TotalEntries, PageParameters Page);
