using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Store;

/// <param name="Id">Grows with every entry.</param>
/// <param name="Entry">The entry.</param>
internal sealed record StoredLogEntry(long Id, LogEntry Entry);
