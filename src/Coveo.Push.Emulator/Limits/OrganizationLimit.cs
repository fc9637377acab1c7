namespace Coveo.Push.Emulator.Limits;

/// <summary>One limit of the organization, as the Platform tells it.</summary>
/// <param name="Section">The section of the license it stands in.</param>
/// <param name="Key">Its name.</param>
/// <param name="Type"><c>USAGE</c>, <c>TECHNICAL</c> or <c>ENTITLEMENT</c>.</param>
/// <param name="ActualCount">How much there is.</param>
/// <param name="Most">How much there may be, if there is a limit.</param>
internal sealed record OrganizationLimit(string Section, string Key, string Type, long ActualCount, long? Most);
