using System.Net;
using System.Text.Json;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>The examples of docs/guides/sources.md, compiled and run.</summary>
public sealed class SourcesPageExamples : IDisposable
{
    private const string apiKeyId = "k2";

    private const string Model =
        """{"id":"s","name":"Wiki","sourceVisibility":"SECURED","pushEnabled":true,"apiKeysThatCanEdit":[{"id":"k1"}],"information":{"sourceStatus":{"type":"PUSH_READY"},"numberOfDocuments":2,"lastOperation":{"operationType":"REBUILD","result":"ERROR"}}}""";

    private readonly RecordingService service = new();
    private readonly CoveoPushClient client;
    private readonly Source source = new() { Id = "s", Name = "Wiki" };

    public SourcesPageExamples()
    {
        service.Answers(HttpStatusCode.OK, Model);
        client = service.Client();
    }

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task A_source_is_created_where_there_is_none()
    {
        service.Then(HttpStatusCode.OK, """{"sourceModels":[],"totalPages":0}""").Then(HttpStatusCode.Created, Model);

        var source = await client.Sources.FindByNameAsync("Wiki")
            ?? await client.Sources.CreateAsync(SourceDefinition.Push("Wiki", SourceVisibility.Secured));
        await client.Sources.WaitUntilReadyAsync(source.Id);

        service.Calls.Select(call => call.Method.Method).Should().Equal("GET", "POST", "GET", "POST");
    }

    [Fact]
    public async Task Sources_are_looked_for()
    {
        service.Answers(HttpStatusCode.OK, $$"""{"sourceModels":[{{Model}}],"totalPages":1}""");

        var failed = new SourceQuery { Host = SourceHost.Push, LastResult = ActivityResult.Error, SortBy = SourceSort.LastOperation, IsDescending = true };
        await foreach (var found in client.Sources.ListAsync(failed))
        {
            Console.WriteLine($"{found.Name}: {found.LastOperation}, {found.NumberOfDocuments} items");
        }

        service.Call.Address.Query.Should().Be("?page=0&perPage=100&filterLastOperationResultType=ERROR&filterHostType=PUSH&sortingType=LAST_OPERATION&sortingOrder=DESC");
    }

    [Fact]
    public async Task A_source_is_changed()
    {
        using var types = JsonDocument.Parse("""["pdf", "png"]""");
        await client.Sources.UpdateAsync(source.Id, new SourceUpdate
        {
            Properties = new Dictionary<string, JsonElement> { ["ocrFileTypes"] = types.RootElement },
            CustomParameters = new Dictionary<string, string?> { ["Team"] = "Docs" },
        });

        service.Calls[1].Text.Should().Be(Model[..^1] + ""","ocrFileTypes":["pdf", "png"],"customParameters":{"Team":"Docs"}}""");
    }

    [Fact]
    public async Task One_more_key_may_edit_a_source()
    {
        var editors = (await client.Sources.GetAsync(source.Id)).ApiKeysThatCanEdit;
        await client.Sources.UpdateAsync(source.Id, new SourceUpdate { ApiKeysThatCanEdit = [.. editors, new SourceEditor(apiKeyId)] });

        service.Calls[2].Text.Should().Be(Model.Replace("""[{"id":"k1"}]""", """[{"id":"k1"},{"id":"k2"}]"""));
    }

    [Fact]
    public async Task Some_may_see_the_items()
    {
        var team = DocumentPermissions.Only(Identity.Email("ana@acme.example"), Identity.Group("staff", "My Provider"));
        await client.Sources.SetContentSecurityAsync(source.Id, ContentSecurity.Only(team));

        service.Calls.Select(call => call.Method.Method).Should().Equal("PUT", "GET", "PUT");
        service.Calls[2].Text.Should().Contain("\"sourceVisibility\":\"PRIVATE\"");
    }

    [Fact]
    public async Task A_secured_source_is_set_up_in_one_call()
    {
        var keyVault = new KeyVault();
        service.Then(HttpStatusCode.NotFound, """{"errorCode":"SECURITY_PROVIDER_DOES_NOT_EXIST","message":"m"}""")
            .Then(HttpStatusCode.OK, """{"sourceModels":[],"totalPages":0}""")
            .Then(HttpStatusCode.Created, Model)
            .Then(HttpStatusCode.OK, """{"id":"Intranet Identities","name":"Intranet Identities","type":"EXPANDED"}""")
            .Then(HttpStatusCode.OK, """{"items":[{"name":"department","type":"STRING"}],"totalEntries":1,"totalPages":1}""")
            .Then(HttpStatusCode.OK, Model)
            .Then(HttpStatusCode.Created, "{}")
            .Then(HttpStatusCode.OK, "[]")
            .Then(HttpStatusCode.Created, """{"id":"k9","displayName":"Intranet crawler","value":"xx00000000-0000-4000-8000-000000000009"}""");

        var intranet = await client.Setup.EnsureSecuredSourceAsync("Intranet", new SecuredSourceSetup
        {
            Fields = [new FieldDefinition("department", FieldType.String)],
            ApiKeyName = "Intranet crawler",
        });
        if (intranet.ApiKey is { } made)
        {
            keyVault.Keep(made.Secret.Reveal());
        }

        intranet.ToString().Should().Be("source s (new), security identity provider Intranet Identities (new)");
        keyVault.Kept.Should().Be("xx00000000-0000-4000-8000-000000000009");
    }

    private sealed class KeyVault
    {
        public string? Kept { get; private set; }

        public void Keep(string value) => Kept = value;
    }
}
