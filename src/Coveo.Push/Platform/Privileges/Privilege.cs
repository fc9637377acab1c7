namespace Coveo.Push.Platform;

/// <summary>What an API key may do: look at, change or create something (docs.coveo.com/en/159). A domain that this library does not know is as good as any.</summary>
/// <example>
/// <code>
/// Privilege[] privileges = [Privilege.ViewOrganization, Privilege.EditSource(sourceId), new Privilege("EXTENSION", PrivilegeTypes.View)];
/// </code>
/// </example>
public sealed record Privilege
{
    /// <summary>The service that most privileges belong to.</summary>
    public const string PlatformOwner = "PLATFORM";

    /// <summary>Stands for every resource of the domain.</summary>
    public const string AnyTarget = "*";

    /// <summary>Makes a privilege.</summary>
    /// <param name="targetDomain">What it is about, as the service spells it; see <see cref="PrivilegeDomains"/>.</param>
    /// <param name="type">What may be done; see <see cref="PrivilegeTypes"/>. <see langword="null"/> in domains that are either allowed or not.</param>
    /// <param name="targetId">The ID of one resource, or <c>*</c> for all.</param>
    /// <param name="owner">The service that it belongs to.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Privilege(string targetDomain, string? type, string targetId = AnyTarget, string owner = PlatformOwner)
    {
        ArgumentNullException.ThrowIfNull(targetDomain);
        ArgumentNullException.ThrowIfNull(targetId);
        ArgumentNullException.ThrowIfNull(owner);
        (TargetDomain, Type, TargetId, Owner) = (targetDomain, type, targetId, owner);
    }

    /// <summary>Look at the organization, its license, limits and state; and create file containers.</summary>
    public static Privilege ViewOrganization { get; } = new(PrivilegeDomains.Organization, PrivilegeTypes.View);

    /// <summary>Change the organization.</summary>
    public static Privilege EditOrganization { get; } = new(PrivilegeDomains.Organization, PrivilegeTypes.Edit);

    /// <summary>Look at all sources.</summary>
    public static Privilege ViewSources { get; } = new(PrivilegeDomains.Source, PrivilegeTypes.View);

    /// <summary>Change, delete and push to all sources.</summary>
    public static Privilege EditSources { get; } = new(PrivilegeDomains.Source, PrivilegeTypes.Edit);

    /// <summary>Create sources.</summary>
    public static Privilege CreateSources { get; } = new(PrivilegeDomains.Source, PrivilegeTypes.Create);

    /// <summary>Look at all security identity providers.</summary>
    public static Privilege ViewSecurityProviders { get; } = new(PrivilegeDomains.SecurityProvider, PrivilegeTypes.View);

    /// <summary>Change, delete and push to all security identity providers.</summary>
    public static Privilege EditSecurityProviders { get; } = new(PrivilegeDomains.SecurityProvider, PrivilegeTypes.Edit);

    /// <summary>Create security identity providers.</summary>
    public static Privilege CreateSecurityProviders { get; } = new(PrivilegeDomains.SecurityProvider, PrivilegeTypes.Create);

    /// <summary>Look at security identities.</summary>
    public static Privilege ViewSecurityIdentities { get; } = new(PrivilegeDomains.SecurityCache, PrivilegeTypes.View);

    /// <summary>Refresh security identities.</summary>
    public static Privilege EditSecurityIdentities { get; } = new(PrivilegeDomains.SecurityCache, PrivilegeTypes.Edit);

    /// <summary>Look at fields.</summary>
    public static Privilege ViewFields { get; } = new(PrivilegeDomains.Field, PrivilegeTypes.View);

    /// <summary>Change and delete fields.</summary>
    public static Privilege EditFields { get; } = new(PrivilegeDomains.Field, PrivilegeTypes.Edit);

    /// <summary>Create fields.</summary>
    public static Privilege CreateFields { get; } = new(PrivilegeDomains.Field, PrivilegeTypes.Create);

    /// <summary>Look at activities.</summary>
    public static Privilege ViewActivities { get; } = new(PrivilegeDomains.Activities, PrivilegeTypes.View);

    /// <summary>Look at API keys.</summary>
    public static Privilege ViewApiKeys { get; } = new(PrivilegeDomains.ApiKey, PrivilegeTypes.View);

    /// <summary>Change and delete API keys.</summary>
    public static Privilege EditApiKeys { get; } = new(PrivilegeDomains.ApiKey, PrivilegeTypes.Edit);

    /// <summary>Create API keys.</summary>
    public static Privilege CreateApiKeys { get; } = new(PrivilegeDomains.ApiKey, PrivilegeTypes.Create);

    /// <summary>The service that it belongs to.</summary>
    public string Owner { get; }

    /// <summary>What it is about, as the service spells it; see <see cref="PrivilegeDomains"/>.</summary>
    public string TargetDomain { get; }

    /// <summary>What may be done, as the service spells it; see <see cref="PrivilegeTypes"/>.</summary>
    public string? Type { get; }

    /// <summary>The ID of one resource, or <c>*</c> for all.</summary>
    public string TargetId { get; }

    /// <summary>Look at one source.</summary>
    /// <param name="sourceId">Its ID.</param>
    /// <returns>The privilege.</returns>
    public static Privilege ViewSource(string sourceId) => new(PrivilegeDomains.Source, PrivilegeTypes.View, sourceId);

    /// <summary>Change, delete and push to one source.</summary>
    /// <param name="sourceId">Its ID.</param>
    /// <returns>The privilege.</returns>
    public static Privilege EditSource(string sourceId) => new(PrivilegeDomains.Source, PrivilegeTypes.Edit, sourceId);

    /// <summary>Change, delete and push to one security identity provider.</summary>
    /// <param name="providerId">Its ID.</param>
    /// <returns>The privilege.</returns>
    public static Privilege EditSecurityProvider(string providerId) => new(PrivilegeDomains.SecurityProvider, PrivilegeTypes.Edit, providerId);

    /// <summary>What pushing items to a source asks for, and no more (docs.coveo.com/en/78).</summary>
    /// <param name="sourceId">The ID of the source.</param>
    /// <returns>The privileges.</returns>
    public static IReadOnlyList<Privilege> ToPushItems(string sourceId) => [ViewOrganization, EditSource(sourceId)];

    /// <summary>What pushing security identities to a provider asks for, and no more (docs.coveo.com/en/142).</summary>
    /// <param name="providerId">The ID of the provider.</param>
    /// <returns>The privileges.</returns>
    public static IReadOnlyList<Privilege> ToPushIdentities(string providerId) => [ViewOrganization, EditSecurityProvider(providerId)];

    /// <summary>In the words of the Administration Console, such as <c>Content > Sources > Edit on 'acmeorg1-abc'</c>.</summary>
    public override string ToString() => PrivilegeWords.Of(this);
}
