using System.Net;

namespace Coveo.Push;

public static partial class PushRoutes
{
    /// <summary>Reads the organization.</summary>
    public static PushRoute GetOrganization { get; } =
        OnPlatform(nameof(GetOrganization), HttpMethod.Get, Platform, repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads the state of the organization.</summary>
    public static PushRoute GetOrganizationStatus { get; } =
        OnPlatform(nameof(GetOrganizationStatus), HttpMethod.Get, Platform + "/status", repeatable: true, HttpStatusCode.OK);

    /// <summary>Resumes an organization that is paused.</summary>
    public static PushRoute ResumeOrganization { get; } =
        OnPlatform(nameof(ResumeOrganization), HttpMethod.Post, Platform + "/resume", repeatable: true, HttpStatusCode.OK, HttpStatusCode.NoContent);

    /// <summary>Reads the license.</summary>
    public static PushRoute GetLicense { get; } =
        OnPlatform(nameof(GetLicense), HttpMethod.Get, Platform + "/license", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads a section of the license.</summary>
    public static PushRoute GetLicenseSection { get; } =
        OnPlatform(nameof(GetLicenseSection), HttpMethod.Get, Platform + "/license/{section}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads what the license is made of.</summary>
    public static PushRoute ListEntitlements { get; } =
        OnPlatform(nameof(ListEntitlements), HttpMethod.Get, Platform + "/license/entitlements", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads all limits of the organization.</summary>
    public static PushRoute ListLimits { get; } =
        OnPlatform(nameof(ListLimits), HttpMethod.Get, Platform + "/limits", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads the limits of a section.</summary>
    public static PushRoute ListLimitsOfSection { get; } =
        OnPlatform(nameof(ListLimitsOfSection), HttpMethod.Get, Platform + "/limits/{section}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads one limit.</summary>
    public static PushRoute GetLimit { get; } =
        OnPlatform(nameof(GetLimit), HttpMethod.Get, Platform + "/limits/{section}/{key}", repeatable: true, HttpStatusCode.OK);

    /// <summary>Reads what a limit was at which time.</summary>
    public static PushRoute GetLimitHistory { get; } =
        OnPlatform(nameof(GetLimitHistory), HttpMethod.Get, Platform + "/limits/{section}/{key}/history", repeatable: true, HttpStatusCode.OK);
}
