namespace Coveo.Push.Platform;

/// <summary>The domains of privileges that a crawler meets, as the service spells them (docs.coveo.com/en/159). There are more.</summary>
public static class PrivilegeDomains
{
    /// <summary>Sources: <c>Content > Sources</c> in the Administration Console.</summary>
    public const string Source = "SOURCE";

    /// <summary>Fields: <c>Content > Fields</c>.</summary>
    public const string Field = "FIELD";

    /// <summary>Security identity providers: <c>Content > Security identity providers</c>.</summary>
    public const string SecurityProvider = "SECURITY_PROVIDER";

    /// <summary>The security identity cache: <c>Content > Security identities</c>.</summary>
    public const string SecurityCache = "SECURITY_CACHE";

    /// <summary>The organization with its license, limits and state, and file containers: <c>Organization > Organization</c>.</summary>
    public const string Organization = "ORGANIZATION";

    /// <summary>Activities: <c>Organization > Activities</c>.</summary>
    public const string Activities = "ACTIVITIES";

    /// <summary>API keys: <c>Organization > API keys</c>.</summary>
    public const string ApiKey = "API_KEY";
}
