namespace Coveo.Push.Emulator.Tests.Access;

/// <summary>A route with what a key needs for it.</summary>
/// <param name="Route">Method and path, as they are mapped.</param>
/// <param name="Privileges">Domains and types with a space between, several with a plus; <c>{src}</c>, <c>{prov}</c> or <c>{key}</c> where one resource suffices.</param>
public sealed record NeededPrivileges(string Route, string Privileges)
{
    private const string Push = "/push/v1/organizations/{org}";
    private const string Platform = "/rest/organizations/{org}";
    private const string Logs = "/logs/v1/organizations/{org}";
    private const string PushItems = "SOURCE EDIT {src}+ORGANIZATION VIEW";
    private const string PushIdentities = "SECURITY_PROVIDER EDIT {prov}+ORGANIZATION VIEW";
    private const string Browse = "SECURITY_PROVIDER VIEW {prov}+SECURITY_CACHE VIEW";

    /// <summary>Gets every route that takes a token, and asks for privileges.</summary>
    public static IReadOnlyList<NeededPrivileges> All { get; } =
    [
        new($"POST {Push}/sources/{{src}}/status", PushItems),
        new($"PUT {Push}/sources/{{src}}/documents", PushItems),
        new($"DELETE {Push}/sources/{{src}}/documents", PushItems),
        new($"PUT {Push}/sources/{{src}}/documents/batch", PushItems),
        new($"DELETE {Push}/sources/{{src}}/documents/olderthan", PushItems),
        new($"POST {Push}/files", "ORGANIZATION VIEW"),
        new($"PUT {Push}/providers/{{prov}}/permissions", PushIdentities),
        new($"DELETE {Push}/providers/{{prov}}/permissions", PushIdentities),
        new($"PUT {Push}/providers/{{prov}}/mappings", PushIdentities),
        new($"PUT {Push}/providers/{{prov}}/permissions/batch", PushIdentities),
        new($"DELETE {Push}/providers/{{prov}}/permissions/olderthan", PushIdentities),
        new($"POST {Platform}/sources", "SOURCE CREATE"),
        new($"GET {Platform}/sources", "SOURCE VIEW"),
        new($"GET {Platform}/sources/pages", "SOURCE VIEW"),
        new($"GET {Platform}/sources/{{src}}", "SOURCE VIEW {src}"),
        new($"DELETE {Platform}/sources/{{src}}", "SOURCE EDIT {src}"),
        new($"PUT {Platform}/sources/{{src}}", "SOURCE EDIT {src}"),
        new($"POST {Platform}/sources/raw", "SOURCE CREATE"),
        new($"GET {Platform}/sources/{{src}}/raw", "SOURCE VIEW {src}"),
        new($"PUT {Platform}/sources/{{src}}/raw", "SOURCE EDIT {src}"),
        new($"GET {Platform}/sources/{{src}}/light", "SOURCE VIEW {src}"),
        new($"PUT {Platform}/sources/{{src}}/permissions/update", "SOURCE EDIT {src}"),
        new($"POST {Platform}/sources/{{src}}/rebuild", "SOURCE EDIT {src}"),
        new($"POST {Platform}/sources/{{src}}/pushRefresh", "SOURCE EDIT {src}"),
        new($"POST {Push}/sources/{{src}}/stream/open", PushItems),
        new($"POST {Push}/sources/{{src}}/stream/{{stream}}/chunk", PushItems),
        new($"POST {Push}/sources/{{src}}/stream/{{stream}}/close", PushItems),
        new($"PUT {Push}/sources/{{src}}/stream/update", PushItems),
        new($"PUT {Push}/sources/{{src}}/stream/merge", PushItems),
        new($"POST {Push}/sources/{{src}}/stream/deleteolderthan/{{epochMs}}", PushItems),
        new($"GET {Platform}/indexes/page/fields", "FIELD VIEW"),
        new($"POST {Platform}/indexes/fields/search", "FIELD VIEW"),
        new($"POST {Platform}/indexes/fields", "FIELD CREATE"),
        new($"POST {Platform}/indexes/fields/batch/create", "FIELD CREATE"),
        new($"POST {Platform}/indexes/fields/batch/create/results", "FIELD CREATE"),
        new($"PUT {Platform}/indexes/fields/batch/update", "FIELD EDIT"),
        new($"PUT {Platform}/indexes/fields/batch/update/results", "FIELD EDIT"),
        new($"DELETE {Platform}/indexes/fields/batch/delete", "FIELD EDIT"),
        new($"DELETE {Platform}/indexes/fields/batch/delete/results", "FIELD EDIT"),
        new($"GET {Platform}/indexes/fields/{{field}}", "FIELD VIEW"),
        new($"PUT {Platform}/indexes/fields/{{field}}", "FIELD EDIT"),
        new($"DELETE {Platform}/indexes/fields/{{field}}", "FIELD EDIT"),
        new($"GET {Platform}/sources/{{src}}/mappings", "SOURCE VIEW {src}"),
        new($"PUT {Platform}/sources/{{src}}/mappings", "SOURCE EDIT {src}"),
        new($"GET {Platform}/sources/{{src}}/mappings/common", "SOURCE VIEW {src}"),
        new($"PUT {Platform}/sources/{{src}}/mappings/common", "SOURCE EDIT {src}"),
        new($"GET {Platform}/sources/{{src}}/mappings/types", "SOURCE VIEW {src}"),
        new($"POST {Platform}/sources/{{src}}/mappings/types", "SOURCE EDIT {src}"),
        new($"GET {Platform}/sources/{{src}}/mappings/types/{{type}}", "SOURCE VIEW {src}"),
        new($"PUT {Platform}/sources/{{src}}/mappings/types/{{type}}", "SOURCE EDIT {src}"),
        new($"DELETE {Platform}/sources/{{src}}/mappings/types/{{type}}", "SOURCE EDIT {src}"),
        new($"GET {Platform}/sources/{{src}}/mappings/common/rules", "SOURCE VIEW {src}"),
        new($"POST {Platform}/sources/{{src}}/mappings/common/rules", "SOURCE EDIT {src}"),
        new($"GET {Platform}/sources/{{src}}/mappings/common/rules/{{rule}}", "SOURCE VIEW {src}"),
        new($"PUT {Platform}/sources/{{src}}/mappings/common/rules/{{rule}}", "SOURCE EDIT {src}"),
        new($"DELETE {Platform}/sources/{{src}}/mappings/common/rules/{{rule}}", "SOURCE EDIT {src}"),
        new($"GET {Platform}/sources/{{src}}/mappings/types/{{type}}/rules", "SOURCE VIEW {src}"),
        new($"POST {Platform}/sources/{{src}}/mappings/types/{{type}}/rules", "SOURCE EDIT {src}"),
        new($"GET {Platform}/sources/{{src}}/mappings/types/{{type}}/rules/{{rule}}", "SOURCE VIEW {src}"),
        new($"PUT {Platform}/sources/{{src}}/mappings/types/{{type}}/rules/{{rule}}", "SOURCE EDIT {src}"),
        new($"DELETE {Platform}/sources/{{src}}/mappings/types/{{type}}/rules/{{rule}}", "SOURCE EDIT {src}"),
        new($"POST {Platform}/securityproviders", "SECURITY_PROVIDER CREATE"),
        new($"GET {Platform}/securityproviders", "SECURITY_PROVIDER VIEW"),
        new($"GET {Platform}/securityproviders/page", "SECURITY_PROVIDER VIEW"),
        new($"POST {Platform}/securityproviders/batch/filter", "SECURITY_PROVIDER VIEW"),
        new($"GET {Platform}/securityproviders/{{prov}}", "SECURITY_PROVIDER VIEW {prov}"),
        new($"PUT {Platform}/securityproviders/{{prov}}", "SECURITY_PROVIDER CREATE"),
        new($"DELETE {Platform}/securityproviders/{{prov}}", "SECURITY_PROVIDER EDIT {prov}"),
        new($"GET {Platform}/securitycache/status", "SECURITY_CACHE VIEW"),
        new($"POST {Platform}/securitycache/refresh", "SECURITY_CACHE EDIT"),
        new($"POST {Platform}/securitycache/refresh/entity", "SECURITY_CACHE EDIT"),
        new($"POST {Platform}/securitycache/{{prov}}/refresh", "SECURITY_PROVIDER EDIT {prov}"),
        new($"POST {Platform}/securitycache/{{prov}}/refresh/cancel", "SECURITY_PROVIDER EDIT {prov}"),
        new($"POST {Platform}/securitycache/disabled/enable", "SECURITY_CACHE EDIT"),
        new($"POST {Platform}/securitycache/{{prov}}/disabled/enable", "SECURITY_PROVIDER EDIT {prov}"),
        new($"GET {Platform}/securitycache/entities/{{prov}}/members", Browse),
        new($"POST {Platform}/securitycache/entities/list", "SECURITY_PROVIDER VIEW+SECURITY_CACHE VIEW"),
        new($"POST {Platform}/securitycache/entities/{{prov}}/entity", Browse),
        new($"POST {Platform}/securitycache/entities/{{prov}}/members/children", Browse),
        new($"POST {Platform}/securitycache/entities/{{prov}}/members/parents", Browse),
        new($"POST {Logs}", "SOURCE VIEW"),
        new($"GET {Logs}", "SOURCE VIEW"),
        new($"POST {Logs}/facets", "SOURCE VIEW"),
        new($"POST {Logs}/facetsStats", "SOURCE VIEW"),
        new($"POST {Platform}/activities/public", "ACTIVITIES VIEW"),
        new($"POST {Platform}/activities/latest", "ACTIVITIES VIEW"),
        new($"POST {Platform}/activities/facets/public", "ACTIVITIES VIEW"),
        new($"GET {Platform}/activities/resourcetypes", "ACTIVITIES VIEW"),
        new($"GET {Platform}/activities/operationtypes", "ACTIVITIES VIEW"),
        new($"GET {Platform}/activities/resourcesandoperations", "ACTIVITIES VIEW"),
        new($"GET {Platform}/activities/{{activity}}", "ACTIVITIES VIEW"),
        new($"POST {Platform}/apikeys", "API_KEY CREATE"),
        new($"GET {Platform}/apikeys", "API_KEY VIEW"),
        new($"GET {Platform}/apikeys/{{key}}", "API_KEY VIEW {key}"),
        new($"PUT {Platform}/apikeys/{{key}}", "API_KEY EDIT {key}"),
        new($"DELETE {Platform}/apikeys/{{key}}", "API_KEY EDIT {key}"),
        new($"PUT {Platform}/apikeys/{{key}}/activate", "API_KEY EDIT {key}"),
        new($"PUT {Platform}/apikeys/{{key}}/disable", "API_KEY EDIT {key}"),
        new($"GET {Platform}/privileges/apikeys", "API_KEY VIEW"),
        new($"GET {Platform}", "ORGANIZATION VIEW"),
        new($"GET {Platform}/status", "ORGANIZATION VIEW"),
        new($"POST {Platform}/resume", "ORGANIZATION EDIT"),
        new($"GET {Platform}/license", "ORGANIZATION VIEW"),
        new($"GET {Platform}/license/entitlements", "ORGANIZATION VIEW"),
        new($"GET {Platform}/license/{{section}}", "ORGANIZATION VIEW"),
        new($"GET {Platform}/limits", "ORGANIZATION VIEW"),
        new($"GET {Platform}/limits/{{section}}", "ORGANIZATION VIEW"),
        new($"GET {Platform}/limits/{{section}}/{{limit}}", "ORGANIZATION VIEW"),
        new($"GET {Platform}/limits/{{section}}/{{limit}}/history", "ORGANIZATION VIEW"),
    ];

    /// <summary>Gets the routes that take any valid token.</summary>
    public static IReadOnlyList<string> Free { get; } = [$"GET {Platform}/privileges/me", "POST /rest/privilege/evaluate"];

    public string Method => Route.Split(' ')[0];

    public string Path => Route.Split(' ')[1][1..];

    /// <summary>Gets the privileges, each with its domain, its type, and the part of the path that names its target, if there is one.</summary>
    public IReadOnlyList<string[]> Each => [.. Privileges.Split('+').Select(privilege => privilege.Split(' '))];

    public override string ToString() => Route;
}
