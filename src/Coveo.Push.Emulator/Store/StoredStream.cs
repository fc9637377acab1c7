namespace Coveo.Push.Emulator.Store;

/// <param name="Id">A UUID.</param>
/// <param name="SourceId">The source whose content it brings.</param>
/// <param name="ClosedAt">Unix time in milliseconds, or <see langword="null"/> while it is open.</param>
internal sealed record StoredStream(string Id, string SourceId, long? ClosedAt);
