namespace Coveo.Push.Emulator.Access;

/// <summary>The domains that routes of the emulator ask for, as <c>docs.coveo.com/en/159</c> spells them.</summary>
internal static class PrivilegeDomains
{
    public const string Activities = "ACTIVITIES";
    public const string ApiKey = "API_KEY";
    public const string Field = "FIELD";
    public const string Organization = "ORGANIZATION";
    public const string SecurityCache = "SECURITY_CACHE";
    public const string SecurityProvider = "SECURITY_PROVIDER";
    public const string Source = "SOURCE";

    private static readonly string[] ViewEdit = [PrivilegeTypes.View, PrivilegeTypes.Edit];
    private static readonly string[] CreateViewEdit = [PrivilegeTypes.Create, PrivilegeTypes.View, PrivilegeTypes.Edit];

    private static readonly (string Domain, string[] Types)[] Known =
    [
        (Activities, ViewEdit),
        (ApiKey, CreateViewEdit),
        (Field, CreateViewEdit),
        (Organization, ViewEdit),
        (SecurityCache, ViewEdit),
        (SecurityProvider, CreateViewEdit),
        (Source, CreateViewEdit),
    ];

    /// <summary>Gets every privilege that makes a difference here, on everything.</summary>
    public static IReadOnlyList<Privilege> All { get; } =
        [.. Known.SelectMany(known => known.Types, (known, type) => new Privilege(Privilege.Platform, known.Domain, type, Privilege.AnyTarget))];
}
