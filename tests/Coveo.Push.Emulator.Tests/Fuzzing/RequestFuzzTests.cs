using Coveo.Push.Emulator.Tests.Support;
using Coveo.Push.Tests.Fuzzing;

namespace Coveo.Push.Emulator.Tests.Fuzzing;

/// <summary>Requests that are nearly right: each is taken, or refused with a status that says it is the caller's fault.</summary>
public sealed class RequestFuzzTests : EmulatorTest
{
    private const string Item =
        """
        {"title":"t","data":"text","fileExtension":".txt","parentId":"a://p","date":"2025-02-03T04:05:06Z","size":7,"colors":["a","b"],"compressedBinaryData":"eJwDAAAAAAE=","compressionType":"ZLIB",
        "permissions":[{"name":"l","permissionSets":[{"allowAnonymous":false,"allowedPermissions":[{"identity":"ana","identityType":"USER","securityProvider":"P"}],"deniedPermissions":[]}]}]}
        """;

    private const string Identity = """{"identity":{"name":"g","type":"GROUP","additionalInfo":{"a":"b"}},"members":[{"name":"ana","type":"USER"}],"wellKnowns":[{"name":"all","type":"VIRTUAL_GROUP"}]}""";
    private const string Source = """{"sourceType":"PUSH","name":"n","sourceVisibility":"SECURED","pushEnabled":true,"streamEnabled":true,"permissions":{"permissionLevels":[]}}""";

    private static readonly (string Method, string Path, string Body)[] Bodies =
    [
        ("PUT", $"{PushBase}/sources/{{source}}/documents?documentId=a%3A%2F%2Fb", Item),
        ("PUT", $"{PushBase}/providers/P/permissions", Identity),
        ("PUT", $"{PushBase}/providers/P/mappings", """{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"ana@acme.example","type":"USER","provider":"Email Security Provider"}]}"""),
        ("DELETE", $"{PushBase}/providers/P/permissions", """{"identity":{"name":"g","type":"GROUP"}}"""),
        ("POST", $"{PlatformBase}/sources", Source),
        ("POST", $"{PlatformBase}/securityproviders", """{"id":"Q","name":"Q","type":"EXPANDED","cascadingSecurityProviders":{"Email Security Provider":{"name":"Email Security Provider","type":"EMAIL"}},"referencedBy":[{"id":"s","type":"SOURCE"}]}"""),
        ("POST", $"{PlatformBase}/indexes/fields", """{"name":"price","type":"DOUBLE","facet":true,"multiValueFacetTokenizers":";"}"""),
        ("POST", $"{PlatformBase}/sources/{{source}}/mappings/rules", """{"field":"author","content":["%[writer]","literal"]}"""),
        ("POST", $"{LogsBase}?from=2025-02-03T00:00:00Z&to=2025-02-04T00:00:00Z", """{"operations":["ADD"],"tasks":["INDEXING"],"results":["ERROR"],"sourcesIds":["s"]}"""),
        ("POST", "_emulator/faults", """{"route":"PUT */nothing","kind":"status","status":429,"retryAfter":"2","times":1,"after":3,"probability":0.5,"seed":7,"latencyMilliseconds":5}"""),
    ];

    private static readonly string[] Queries =
    [
        "_emulator/items?q={0}", "_emulator/items?documentId={0}&perPage=10", "_emulator/items?as={0}", "_emulator/items?page={0}", "_emulator/log?documentId={0}", "_emulator/identities?q={0}",
        "_emulator/identities?state={0}", "_emulator/requests?path={0}", "_emulator/requests?since={0}", "_emulator/requests?status={0}", "_emulator/clock?advanceSeconds={0}", "_emulator/explain?source={0}&documentId={0}&as={0}",
        PushBase + "/sources/{{source}}/documents/olderthan?orderingId={0}", PushBase + "/sources/{{source}}/documents?documentId={0}&deleteChildren=true", PushBase + "/sources/{{source}}/status?statusType={0}",
        PushBase + "/sources/{{source}}/documents/batch?fileId={0}", LogsBase + "?from={0}&to={0}", PlatformBase + "/sources?page={0}", PlatformBase + "/indexes/page/fields?filters={0}",
    ];

    [Fact]
    public Task A_body_that_is_nearly_right_is_taken_or_refused_as_the_callers_fault() => FuzzCases.RunAsync(1_500, async input =>
    {
        var (method, path, body) = Bodies[input.Random.Next(Bodies.Length)];

        var answer = await Answer.ReadAsync(Http, new HttpRequestMessage(new HttpMethod(method), Of(path)) { Content = JsonContent.Of(input.Bytes(body), "application/json") });

        answer.Status.Should().BeInRange(200, 499, $"{method} {path} was answered with {answer.Text}");
        if (path.EndsWith("/faults", StringComparison.Ordinal))
        {
            Emulator.Faults.Clear();
        }
    });

    [Fact]
    public Task A_parameter_of_a_query_that_is_anything_is_taken_or_refused_as_the_callers_fault() => FuzzCases.RunAsync(1_500, async input =>
    {
        var query = Queries[input.Random.Next(Queries.Length)];
        var value = Uri.EscapeDataString(input.Text("word", "\"a phrase\"", "2025-02-03T04:05:06Z", "17", "a://b", "IDLE", ""));
        var method = query.Contains("olderthan", StringComparison.Ordinal) || query.Contains("deleteChildren", StringComparison.Ordinal) ? HttpMethod.Delete
            : query.Contains("/batch?", StringComparison.Ordinal) ? HttpMethod.Put
            : query.Contains("clock", StringComparison.Ordinal) || query.Contains("/status", StringComparison.Ordinal) || query.StartsWith(LogsBase, StringComparison.Ordinal) ? HttpMethod.Post
            : HttpMethod.Get;

        // An address has an end: what is longer is refused by the server below.
        var answer = await SendAsync(method, Of(query).Replace("{0}", value.Length > 5_000 ? value[..5_000].TrimEnd('%') : value, StringComparison.Ordinal));

        answer.Status.Should().BeInRange(200, 499, $"{method} {query} was answered with {answer.Text}");
    });

    [Fact]
    public async Task A_file_that_is_nearly_a_batch_is_taken_and_told_in_the_log_and_harms_nothing()
    {
        var batch = $$"""{"addOrUpdate":[{"documentId":"a://1",{{Item[1..]}},{"documentId":"a://2","title":"u"}],"delete":[{"documentId":"a://3","deleteChildren":true}]}""";
        await FuzzCases.RunAsync(400, async input =>
        {
            var fileId = await UploadAsync(input.Bytes(batch));

            (await PutBatchAsync(fileId)).ShouldBeAccepted();

            (await LogOfAsync(fileId)).Should().NotBeEmpty();
        });

        (await PutAsync("a://good", """{"data":"needle"}""")).ShouldBeAccepted();
        (await IndexedIdsAsync("q=needle")).Should().Equal("a://good");
    }

    [Fact]
    public async Task A_file_that_is_nearly_one_of_identities_is_taken_and_told_in_the_log()
    {
        var file = $$$"""{"members":[{{{Identity}}}],"mappings":[{"identity":{"name":"ana","type":"USER"},"mappings":[{"name":"a@b.example","type":"USER"}]}],"deleted":[{"identity":{"name":"x","type":"USER"}}]}""";
        await FuzzCases.RunAsync(200, async input =>
        {
            var fileId = await UploadAsync(input.Bytes(file));

            (await SendAsync(HttpMethod.Put, $"{PushBase}/providers/P/permissions/batch?fileId={fileId}")).ShouldBeAccepted();

            (await LogOfAsync(fileId)).Should().NotBeEmpty();
        });
    }

    [Fact]
    public async Task A_damaged_data_file_is_imported_or_refused_and_never_half()
    {
        (await PutAsync("a://good", """{"data":"needle"}""")).ShouldBeAccepted();
        var sound = await Http.GetByteArrayAsync(new Uri("_emulator/export", UriKind.Relative));
        await FuzzCases.RunAsync(25, async input =>
        {
            var damaged = (byte[])sound.Clone();
            var from = input.Random.Next(damaged.Length);
            input.Random.NextBytes(damaged.AsSpan(from, Math.Min(damaged.Length - from, 1 << input.Random.Next(13))));
            if (input.Random.Next(4) == 0)
            {
                damaged = damaged[..from];
            }

            var answer = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, "_emulator/import") { Content = new ByteArrayContent(damaged) });

            answer.Status.Should().BeOneOf([200, 400], answer.Text);
            if (answer.Status == 400)
            {
                (await IndexedIdsAsync()).Should().Equal("a://good");
            }
            else
            {
                (await Answer.ReadAsync(Anonymous, new HttpRequestMessage(HttpMethod.Post, "_emulator/import") { Content = new ByteArrayContent(sound) })).Status.Should().Be(200);
            }
        });
    }

    protected override async Task PrepareAsync() => (await SendJsonAsync(
        HttpMethod.Post, $"{PlatformBase}/securityproviders", ProviderDefinition.Json("P", [SecuredTest.EmailProvider], SourceId))).Status.Should().Be(200);

    private string Of(string path) => path.Replace("{{source}}", SourceId, StringComparison.Ordinal).Replace("{source}", SourceId, StringComparison.Ordinal);
}
