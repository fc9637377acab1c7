using System.Collections.Frozen;

namespace Coveo.Push.Emulator.Identities;

internal static class ProviderTypes
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "ACTIVE_DIRECTORY2", "BOX", "CLAIMS", "CLAIMS_TO_EMAIL", "CONFLUENCE", "CONFLUENCE2", "CUSTOM", "DATABASE", "DROPBOX_FOR_BUSINESS",
        "EMAIL", "EXPANDED", "FILE", "GOOGLE_DRIVE_DOMAIN_WIDE", "GENERIC_REST", "GRAPHQL", "JIRA2", "JIVE", "KHOROS_COMMUNITY",
        "MICROSOFT_DYNAMICS", "OFFICE365", "SALESFORCE", "SERVICENOW", "SHAREPOINT", "SHAREPOINT_ONLINE", "SITECORE", "SLACK", "ZENDESK",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string type) => Known.Contains(type);
}
