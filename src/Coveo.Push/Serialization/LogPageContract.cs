namespace Coveo.Push.Serialization;

/// <summary>A page of the log.</summary>
internal sealed record LogPageContract(List<LogEntryContract?>? DocumentLogEntries, bool? HasNextPage);
