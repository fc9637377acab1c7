namespace Coveo.Push.Platform;

/// <summary>The words of the Administration Console for privileges (docs.coveo.com/en/159): service, domain, access level.</summary>
internal static class PrivilegeWords
{
    public static string Of(Privilege privilege)
    {
        var place = PlaceOf(privilege.TargetDomain);
        var target = privilege.TargetId == Privilege.AnyTarget ? "" : $" on '{MessageText.Show(privilege.TargetId)}'";
        return $"{place ?? $"{privilege.Owner} > {privilege.TargetDomain}"} > {LevelOf(privilege.Type)}{target}";
    }

    private static string? PlaceOf(string domain) => domain.ToUpperInvariant() switch
    {
        PrivilegeDomains.Source => "Content > Sources",
        PrivilegeDomains.Field => "Content > Fields",
        PrivilegeDomains.SecurityProvider => "Content > Security identity providers",
        PrivilegeDomains.SecurityCache => "Content > Security identities",
        PrivilegeDomains.Organization => "Organization > Organization",
        PrivilegeDomains.Activities => "Organization > Activities",
        PrivilegeDomains.ApiKey => "Organization > API keys",
        _ => null,
    };

    private static string LevelOf(string? type) => type?.ToUpperInvariant() switch
    {
        null => "Allowed",
        PrivilegeTypes.View => "View",
        PrivilegeTypes.Edit => "Edit",
        PrivilegeTypes.Create => "Can create",
        _ => type,
    };
}
