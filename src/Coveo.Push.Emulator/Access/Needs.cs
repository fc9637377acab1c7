namespace Coveo.Push.Emulator.Access;

/// <summary>
/// Which privileges a route asks for: one word at its mapping. A route that says nothing asks for <see cref="AllRights"/>, so that a key
/// with some privileges never gets into one that was forgotten.
/// </summary>
internal sealed class Needs(params IReadOnlyList<PrivilegeNeed> privileges)
{
    private const string Source = "src";
    private const string Provider = "prov";
    private const string Key = "key";

    private static readonly PrivilegeNeed OrganizationView = new(PrivilegeDomains.Organization, PrivilegeTypes.View);
    private static readonly PrivilegeNeed CacheView = new(PrivilegeDomains.SecurityCache, PrivilegeTypes.View);

    /// <summary>Gets what only the key of the options has.</summary>
    public static Needs AllRights { get; } = new() { AreAllRights = true };

    /// <summary>Gets what every key has that is valid.</summary>
    public static Needs AnyKey { get; } = new();

    /// <summary>Gets what the operations on items of a source ask for (<c>docs.coveo.com/en/78</c>).</summary>
    public static Needs PushItems { get; } = new(new PrivilegeNeed(PrivilegeDomains.Source, PrivilegeTypes.Edit, Source), OrganizationView);

    /// <summary>Gets what the operations on identities of a provider ask for (<c>docs.coveo.com/en/142</c>).</summary>
    public static Needs PushIdentities { get; } = new(new PrivilegeNeed(PrivilegeDomains.SecurityProvider, PrivilegeTypes.Edit, Provider), OrganizationView);

    public static Needs CreateSource { get; } = new(new PrivilegeNeed(PrivilegeDomains.Source, PrivilegeTypes.Create));

    public static Needs ViewSources { get; } = new(new PrivilegeNeed(PrivilegeDomains.Source, PrivilegeTypes.View));

    public static Needs ViewSource { get; } = new(new PrivilegeNeed(PrivilegeDomains.Source, PrivilegeTypes.View, Source));

    public static Needs EditSource { get; } = new(new PrivilegeNeed(PrivilegeDomains.Source, PrivilegeTypes.Edit, Source));

    public static Needs CreateProvider { get; } = new(new PrivilegeNeed(PrivilegeDomains.SecurityProvider, PrivilegeTypes.Create));

    public static Needs ViewProviders { get; } = new(new PrivilegeNeed(PrivilegeDomains.SecurityProvider, PrivilegeTypes.View));

    public static Needs ViewProvider { get; } = new(new PrivilegeNeed(PrivilegeDomains.SecurityProvider, PrivilegeTypes.View, Provider));

    public static Needs EditProvider { get; } = new(new PrivilegeNeed(PrivilegeDomains.SecurityProvider, PrivilegeTypes.Edit, Provider));

    public static Needs ViewCache { get; } = new(CacheView);

    public static Needs EditCache { get; } = new(new PrivilegeNeed(PrivilegeDomains.SecurityCache, PrivilegeTypes.Edit));

    public static Needs BrowseIdentities { get; } = new(new PrivilegeNeed(PrivilegeDomains.SecurityProvider, PrivilegeTypes.View), CacheView);

    public static Needs BrowseProvider { get; } = new(new PrivilegeNeed(PrivilegeDomains.SecurityProvider, PrivilegeTypes.View, Provider), CacheView);

    public static Needs ViewFields { get; } = new(new PrivilegeNeed(PrivilegeDomains.Field, PrivilegeTypes.View));

    public static Needs CreateField { get; } = new(new PrivilegeNeed(PrivilegeDomains.Field, PrivilegeTypes.Create));

    public static Needs EditField { get; } = new(new PrivilegeNeed(PrivilegeDomains.Field, PrivilegeTypes.Edit));

    public static Needs ViewActivities { get; } = new(new PrivilegeNeed(PrivilegeDomains.Activities, PrivilegeTypes.View));

    public static Needs ViewOrganization { get; } = new(OrganizationView);

    public static Needs EditOrganization { get; } = new(new PrivilegeNeed(PrivilegeDomains.Organization, PrivilegeTypes.Edit));

    public static Needs CreateKey { get; } = new(new PrivilegeNeed(PrivilegeDomains.ApiKey, PrivilegeTypes.Create));

    public static Needs ViewKeys { get; } = new(new PrivilegeNeed(PrivilegeDomains.ApiKey, PrivilegeTypes.View));

    public static Needs ViewKey { get; } = new(new PrivilegeNeed(PrivilegeDomains.ApiKey, PrivilegeTypes.View, Key));

    public static Needs EditKey { get; } = new(new PrivilegeNeed(PrivilegeDomains.ApiKey, PrivilegeTypes.Edit, Key));

    public IReadOnlyList<PrivilegeNeed> Privileges { get; } = privileges;

    public bool AreAllRights { get; private init; }
}
