namespace Coveo.Push.Emulator.Tests.Routes;

/// <summary>A route as the service documents it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path and query of a good call; <c>{src}</c>, <c>{catalog}</c>, <c>{stream}</c>, <c>{prov}</c> and <c>{file}</c> stand for what exists.</param>
/// <param name="Success">The documented status of a good call.</param>
/// <param name="Body">The body of a good call, where it has one.</param>
/// <param name="Required">A query parameter that must be there.</param>
public sealed record DocumentedRoute(string Method, string Path, int Success, string? Body = null, string? Required = null)
{
    private const string Push = "push/v1/organizations/{org}";
    private const string Platform = "rest/organizations/{org}";

    /// <summary>Gets every route of the emulator that takes a token, in the order of the service's documents.</summary>
    public static IReadOnlyList<DocumentedRoute> All { get; } =
    [
        new("POST", Push + "/sources/{src}/status?statusType=REBUILD", 201, Required: "statusType"),
        new("PUT", Push + "/sources/{src}/documents?documentId=a%3A%2F%2Fb", 202, """{"title":"T","data":"x"}""", "documentId"),
        new("DELETE", Push + "/sources/{src}/documents?documentId=a%3A%2F%2Fb", 202, Required: "documentId"),
        new("DELETE", Push + "/sources/{src}/documents/olderthan?orderingId=5", 202, Required: "orderingId"),
        new("POST", Push + "/files?useVirtualHostedStyleUrl=true", 201),
        new("PUT", Push + "/sources/{src}/documents/batch?fileId={file}", 202, Required: "fileId"),
        new("PUT", Push + "/providers/{prov}/permissions", 202, """{"identity":{"name":"staff","type":"GROUP"}}"""),
        new("PUT", Push + "/providers/{prov}/mappings", 202, """{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider"}]}"""),
        new("DELETE", Push + "/providers/{prov}/permissions", 202, """{"identity":{"name":"staff","type":"GROUP"}}"""),
        new("DELETE", Push + "/providers/{prov}/permissions/olderthan?orderingId=5", 202, Required: "orderingId"),
        new("PUT", Push + "/providers/{prov}/permissions/batch?fileId={file}", 202, Required: "fileId"),
        new("POST", Push + "/sources/{catalog}/stream/open", 201),
        new("POST", Push + "/sources/{catalog}/stream/{stream}/chunk", 200),
        new("POST", Push + "/sources/{catalog}/stream/{stream}/close", 200),
        new("PUT", Push + "/sources/{catalog}/stream/update?fileId={file}", 202, Required: "fileId"),
        new("PUT", Push + "/sources/{catalog}/stream/merge?fileId={file}", 202, Required: "fileId"),
        new("POST", Push + "/sources/{catalog}/stream/deleteolderthan/5?queueDelay=0", 201),
        new("POST", Platform + "/sources", 201, """{"sourceType":"PUSH","name":"Another","sourceVisibility":"SECURED","pushEnabled":true}"""),
        new("GET", Platform + "/sources/pages?page=0&perPage=10", 200),
        new("GET", Platform + "/sources/{src}", 200),
        new("DELETE", Platform + "/sources/{src}", 200),
        new("GET", Platform + "/indexes/page/fields?page=0&perPage=10", 200),
        new("POST", Platform + "/indexes/fields/search", 200, """{"page":0,"perPage":100,"filters":{"origin":"USER"}}"""),
        new("POST", Platform + "/indexes/fields", 204, """{"name":"another","type":"STRING"}"""),
        new("POST", Platform + "/indexes/fields/batch/create", 204, """[{"name":"another","type":"STRING"}]"""),
        new("POST", Platform + "/indexes/fields/batch/create/results", 200, """[{"name":"another","type":"STRING"}]"""),
        new("PUT", Platform + "/indexes/fields/price", 204, """{"name":"price","type":"LONG"}"""),
        new("PUT", Platform + "/indexes/fields/batch/update", 204, """[{"name":"price","type":"LONG"}]"""),
        new("PUT", Platform + "/indexes/fields/batch/update/results", 200, """[{"name":"price","type":"LONG"}]"""),
        new("DELETE", Platform + "/indexes/fields/price", 204),
        new("DELETE", Platform + "/indexes/fields/batch/delete?fields=price", 204, Required: "fields"),
        new("DELETE", Platform + "/indexes/fields/batch/delete/results?fields=price", 200, Required: "fields"),
        new("GET", Platform + "/indexes/fields/price", 200),
        new("GET", Platform + "/sources/{src}/mappings", 200),
        new("PUT", Platform + "/sources/{src}/mappings?rebuild=false", 200, """{"common":{"rules":[]},"types":[]}"""),
        new("GET", Platform + "/sources/{src}/mappings/common", 200),
        new("PUT", Platform + "/sources/{src}/mappings/common", 200, """{"rules":[{"field":"author","content":["%[writer]"]}]}"""),
        new("GET", Platform + "/sources/{src}/mappings/common/rules", 200),
        new("POST", Platform + "/sources/{src}/mappings/common/rules", 201, """{"field":"author","content":["%[writer]"]}"""),
        new("GET", Platform + "/sources/{src}/mappings/common/rules/r1", 200),
        new("PUT", Platform + "/sources/{src}/mappings/common/rules/r1", 200, """{"field":"author","content":["%[writer]"]}"""),
        new("DELETE", Platform + "/sources/{src}/mappings/common/rules/r1", 204),
        new("GET", Platform + "/sources/{src}/mappings/types", 200),
        new("POST", Platform + "/sources/{src}/mappings/types", 201, """{"type":"Letter","rules":[]}"""),
        new("GET", Platform + "/sources/{src}/mappings/types/t1", 200),
        new("PUT", Platform + "/sources/{src}/mappings/types/t1", 200, """{"type":"Invoice","rules":[]}"""),
        new("DELETE", Platform + "/sources/{src}/mappings/types/t1", 204),
        new("GET", Platform + "/sources/{src}/mappings/types/t1/rules", 200),
        new("POST", Platform + "/sources/{src}/mappings/types/t1/rules", 201, """{"field":"author","content":["%[writer]"]}"""),
        new("GET", Platform + "/sources/{src}/mappings/types/t1/rules/r2", 200),
        new("PUT", Platform + "/sources/{src}/mappings/types/t1/rules/r2", 200, """{"field":"author","content":["%[writer]"]}"""),
        new("DELETE", Platform + "/sources/{src}/mappings/types/t1/rules/r2", 204),
        new("GET", Platform + "/securityproviders", 200),
        new("GET", Platform + "/securityproviders/page?page=0", 200),
        new("GET", Platform + "/securityproviders/{prov}", 200),
        new("PUT", Platform + "/securityproviders/Another", 200, """{"id":"Another","name":"Another","displayName":"Another","type":"EXPANDED","nodeRequired":false,"referencedBy":[{"id":"{src}","type":"SOURCE"}]}"""),
        new("DELETE", Platform + "/securityproviders/{prov}", 204),
        new("GET", Platform + "/securitycache/status", 200),
        new("POST", Platform + "/securitycache/refresh", 204),
        new("POST", Platform + "/securitycache/entities/list", 200, """{"filterTerm":""}"""),
    ];

    /// <summary>Gets whether it belongs to the Push API, which declares the same failures for each of its operations.</summary>
    public bool IsPush => Path.StartsWith("push/", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Path}";
}
