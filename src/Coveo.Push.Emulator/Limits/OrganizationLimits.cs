using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Limits;

/// <summary>The limits of the organization with what is used of them.</summary>
internal sealed class OrganizationLimits(EmulatorLimits limits, CallLimits calls, ItemLimits items)
{
    public const string Content = "content";
    public const string Organization = "organization";

    private const string Usage = "USAGE";
    private const string Technical = "TECHNICAL";
    private const string Entitlement = "ENTITLEMENT";

    public static readonly string[] Types = [Usage, Technical, Entitlement];
    public static readonly string[] Sections = ["internal", Organization, "usageAnalytics", "inProductExperience", "commerce", Content, "searchapi"];

    public List<OrganizationLimit> Read(EmulatorTables tables) =>
    [
        new(Content, "numberOfSourcesLimit", Technical, ResourceLimits.CountSources(tables), limits.Sources),
        new(Content, "numberOfSecurityProvidersLimit", Technical, ResourceLimits.CountProviders(tables), limits.SecurityProviders),
        new(Content, "numberOfFieldsLimit", Technical, tables.Fields.All.All.Count(field => !field.IsSystem), null),
        new(Content, "numberOfDocumentsLimit", Entitlement, tables.CountItems(), limits.ItemsInIndex),
        new(Content, "pushApiMaximumDailyInvocations", Usage, calls.Today, limits.CallsPerDay),
        new(Content, "pushApiMaximumDailyDocumentCount", Usage, items.Today, limits.ItemsPerDay),
        new(Organization, "numberOfApiKeysLimit", Technical, tables.ApiKeys.All().Count, null),
    ];
}
