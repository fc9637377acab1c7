namespace Coveo.Push.Platform;

/// <summary>The service's words for organizations.</summary>
internal static class OrganizationWords
{
    public static readonly WireWords<OrganizationHealth> Healths = new(
        "health of organizations", (OrganizationHealth.Healthy, "HEALTHY"), (OrganizationHealth.Error, "ERROR"));

    public static readonly WireWords<OrganizationLifeCycle> LifeCycles = new(
        "state of organizations",
        (OrganizationLifeCycle.Active, "ACTIVE"), (OrganizationLifeCycle.Paused, "PAUSED"), (OrganizationLifeCycle.Deleting, "DELETING"));

    public static readonly WireWords<LimitType> LimitTypes = new(
        "type of limits", (LimitType.Usage, "USAGE"), (LimitType.Technical, "TECHNICAL"), (LimitType.Entitlement, "ENTITLEMENT"));
}
