using Coveo.Push.Emulator.Sources;

namespace Coveo.Push.Emulator.Store;

/// <param name="Id">Grows with every activity.</param>
/// <param name="ResourceType">What it was done to: one of <see cref="ActivityWords.ResourceTypes"/>.</param>
/// <param name="ResourceId">The ID of that.</param>
/// <param name="ResourceName">Its name.</param>
/// <param name="Activity">The activity.</param>
internal sealed record StoredActivity(long Id, string ResourceType, string ResourceId, string ResourceName, Activity Activity)
{
    public bool IsOfSource => ResourceType == ActivityWords.SourceType;
}
