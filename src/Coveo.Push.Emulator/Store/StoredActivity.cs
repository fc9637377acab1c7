using Coveo.Push.Emulator.Sources;

namespace Coveo.Push.Emulator.Store;

/// <param name="Id">Grows with every activity.</param>
/// <param name="SourceId">The source.</param>
/// <param name="SourceName">Its name.</param>
/// <param name="Activity">The activity.</param>
internal sealed record StoredActivity(long Id, string SourceId, string SourceName, Activity Activity);
