using Coveo.Push.Platform;

namespace Coveo.Push.Tests.Fuzzing;

/// <summary>A call for each kind of answer that the library reads, with such an answer.</summary>
internal static class AnsweredCalls
{
    private const string SourceId = "acmeorg1-s";

    private static readonly DateTimeOffset From = new(2025, 2, 3, 0, 0, 0, TimeSpan.Zero);

    private static readonly Identity Ana = Identity.User("ana");

    public static IReadOnlyDictionary<string, (string Answer, Func<CoveoPushClient, Task<object?>> Call)> All { get; } = new Dictionary<string, (string, Func<CoveoPushClient, Task<object?>>)>(StringComparer.Ordinal)
    {
        ["item"] = ("""{"orderingId":"1738555506000","requestId":"r-1"}""", async client => await client.Documents.AddOrUpdateAsync(SourceId, new PushDocument("a://b"))),
        ["status"] = ("{}", async client => await client.Status.SetAsync(SourceId, SourceStatus.Rebuild)),
        ["container"] = (
            """{"uploadUri":"https://s3.example/f?X-Amz-Signature=s","fileId":"f-1","requiredHeaders":{"x-amz-server-side-encryption":"AES256","Content-Type":"application/octet-stream"}}""",
            async client => await client.Files.CreateAsync()),
        ["stream"] = (
            """{"streamId":"1234-5678","uploadUri":"https://s3.example/f?X-Amz-Signature=s","fileId":"f-1","requiredHeaders":{"x-amz-server-side-encryption":"AES256"}}""",
            async client => await client.Streams.StartFullLoadAsync(SourceId, new StreamFullLoadOptions { DeletesHoweverLittle = true })),
        ["source"] = (
            """
            {"id":"acmeorg1-s","name":"Wiki","sourceType":"PUSH","sourceVisibility":"SECURED","pushEnabled":true,"owner":"ana@acme.example","createdDate":1738555506000,"lastModifiedDate":"2025-02-03T04:05:06Z",
            "information":{"sourceStatus":{"type":"ENABLED","allowedOperations":["DELETE"],"extendedCurrentStatus":"IDLE"},"numberOfDocuments":7,"documentsTotalSize":9,"lastOperation":{"operationType":"REBUILD","timestamp":1738555506000,"result":"SUCCESS"},"rebuildRequired":true},
            "configurationError":{"errorCode":"A","errorMessage":"m"},"mappings":[{}],"securityProviderReferences":["p"],"groupsThatCanEdit":[{"groupId":"g"}],
            "permissions":{"permissionLevels":[{"name":"l","permissionSets":[{"allowAnonymous":false,"allowedPermissions":[{"identity":"ana","identityType":"USER","securityProvider":"p"}]}]}]}}
            """,
            async client => await client.Sources.GetAsync(SourceId)),
        ["sources"] = ("""{"sourceModels":[{"id":"a","name":"A","information":{"sourceStatus":{"type":"PAUSED"}}}],"totalEntries":1,"totalPages":1}""", async client => await client.Sources.ListAsync().ToListAsync()),
        ["provider"] = (
            """
            {"id":"P","name":"P","type":"EXPANDED","caseSensitive":false,"referencedBy":[{"id":"acmeorg1-s","type":"SOURCE"}],"cascadingSecurityProviders":{"Email Security Provider":{"name":"Email Security Provider","type":"EMAIL"}},
            "statistics":{"numberOfEntitiesByState":{"IN_ERROR":2},"totalNumberOfEntities":9,"numberOfEntitiesInError":1},"currentStatus":{"type":"REFRESHING","numberOfEntitiesProcessed":4},"lastRefreshOperation":{"operationType":"REFRESH","timestamp":1738555506000,"result":"SUCCESS"}}
            """,
            async client => await client.SecurityProviders.GetAsync("P")),
        ["cache status"] = ("""{"currentStatus":{"type":"REFRESHING","refreshType":"FULL","numberOfEntitiesProcessed":4},"statistics":{"numberOfEntitiesByState":{"NOT_UPDATED":2}}}""", async client => await client.SecurityCache.GetStatusAsync()),
        ["cached identities"] = (
            """{"items":[{"name":"ana","provider":"P","type":"USER","infos":[{"key":"k","value":"v"}],"state":"UP_TO_DATE","lastUpdateDate":1738555506000,"lastUpdateResult":"SUCCESS"}],"totalEntries":1,"totalPages":1}""",
            async client => await client.SecurityCache.ListIdentitiesAsync("P").ToListAsync()),
        ["members"] = ("""{"items":[{"name":"ana","provider":"P","type":"GROUP"}],"totalPages":1}""", async client => await client.SecurityCache.ListMembersAsync("P", Ana).ToListAsync()),
        ["activities"] = (
            """
            {"items":[{"id":"a","operation":"REBUILD","state":"EXECUTED","result":"SUCCESS","createDate":1555347453376,"startDate":"2019-04-15T16:57:33Z","duration":60,"progress":1.0,"section":"CONTENT",
            "triggeredBy":{"id":"k1","type":"USER","displayName":"d"},"errorCode":"E"}],"totalPages":1}
            """,
            async client => await client.Activities.ListAsync(new ActivitySearch(From, From.AddDays(1))).ToListAsync()),
        ["activity facets"] = ("""{"operations":["REBUILD"],"states":["EXECUTED"],"sections":["CONTENT"],"resourceIds":["a"],"resourceTypes":["SOURCE"]}""", async client => await client.Activities.GetFacetsAsync(new ActivitySearch(From, From.AddDays(1)))),
        ["log"] = (
            """{"documentLogEntries":[{"guid":"g","datetime":"2025-02-03T04:05:06.789Z","sourceId":"s","id":"a://b","operation":"ADD","task":"INDEXING","result":"ERROR","requestId":"r","meta":{"ordering-id":"17","tries":3}}],"hasNextPage":false}""",
            async client => await client.Logs.SearchAsync(new LogSearch(From, From.AddDays(1))).ToListAsync()),
        ["log facets"] = ("""{"operations":["ADD"],"tasks":["INDEXING"],"results":["ERROR"],"sourceIds":["s"],"resourceIds":[]}""", async client => await client.Logs.GetFacetsAsync(new LogSearch(From, From.AddDays(1)))),
        ["log counts"] = ("""{"operations":{"ADD":3},"tasks":{"INDEXING":3},"results":{"ERROR":1},"sourceIds":{"s":3},"resourceIds":{}}""", async client => await client.Logs.GetFacetCountsAsync(new LogSearch(From, From.AddDays(1)))),
        ["organization"] = (
            """
            {"id":"acmeorg1","displayName":"Acme","type":"Production","createdDate":1738000000000,"license":{"productName":"C","expirationDate":1769536000000,"connectors":[{"type":"PUSH","allowed":true,"sourceVisibilities":["SECURED"]}]},
            "organizationStatusModel":{"status":"ERROR","lifeCycleState":"PAUSED","errorCodes":["E"],"paused":true},"status":{"status":"HEALTHY"}}
            """,
            async client => await client.Organization.GetAsync(OrganizationFields.License | OrganizationFields.Status)),
        ["entitlements"] = ("""{"productName":"C","connectors":[{"type":"PUSH","allowed":true,"sourceVisibilities":["SECURED"],"allowedSchedules":[]}]}""", async client => await client.Organization.GetLicenseAsync()),
        ["limits"] = ("""{"content":{"sources":{"actualCount":3,"limit":10,"lastUpdate":1738555506000}}}""", async client => await client.Organization.ListLimitsAsync(type: null)),
        ["key"] = (
            """{"id":"k","displayName":"d","enabled":true,"status":"ENABLED","createdDate":1738555506000,"expirationDate":"2026-01-01T00:00:00Z","allowedIps":["10.0.0.0/8"],"privileges":[{"owner":"PLATFORM","targetDomain":"SOURCE","type":"EDIT","targetId":"*"}]}""",
            async client => await client.ApiKeys.GetAsync("k")),
        ["privileges"] = ("""[{"owner":"PLATFORM","targetDomain":"SOURCE","type":"EDIT","targetId":"*"}]""", async client => await client.Privileges.ListOwnAsync()),
        ["field"] = ("""{"name":"price","type":"DOUBLE","facet":true,"system":false,"projectIds":["p"],"somethingNew":{"a":[1]}}""", async client => await client.Fields.GetAsync("price")),
        ["fields"] = ("""{"items":[{"name":"price","type":"DOUBLE"}],"totalEntries":1,"totalPages":1}""", async client => await client.Fields.ListAsync().ToListAsync()),
        ["field outcomes"] = (
            """{"status":"PARTIAL","batchOperationResourcesStatus":[{"resourceModel":{"name":"price"},"operationResult":"CREATED","successful":true},{"resourceModel":"size","operationResult":"SUCCESS","errorDetails":{"message":"m"}}]}""",
            async client => await client.Fields.DeleteAsync(["price", "size"])),
        ["mappings"] = (
            """{"common":{"rules":[{"id":"1","field":"author","content":["%[writer]"],"new":1}]},"types":[{"id":"t","type":"Page","rules":[{"id":"2","field":"a","content":["b"]}]}]}""",
            async client => await client.Mappings.GetAsync(SourceId)),
        ["mapping rules"] = ("""[{"id":"1","field":"author","content":["%[writer]"]}]""", async client => await client.Mappings.ListRulesAsync(SourceId)),
    };
}
