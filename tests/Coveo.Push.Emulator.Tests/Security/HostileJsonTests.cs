using System.Text;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Security;

/// <summary>JSON that no serializer writes, on every route that reads some.</summary>
public sealed class HostileJsonTests : EmulatorTest
{
    private static readonly (string Method, string Path)[] Routes =
    [
        ("PUT", $"{PushBase}/sources/{{source}}/documents?documentId=http%3A%2F%2Fa"),
        ("PUT", $"{PushBase}/providers/P/permissions"),
        ("DELETE", $"{PushBase}/providers/P/permissions"),
        ("PUT", $"{PushBase}/providers/P/mappings"),
        ("POST", $"{PlatformBase}/sources"),
        ("POST", $"{PlatformBase}/securityproviders"),
        ("PUT", $"{PlatformBase}/securityproviders/Q"),
        ("POST", $"{PlatformBase}/securityproviders/batch/filter"),
        ("POST", $"{PlatformBase}/securitycache/refresh/entity"),
        ("POST", $"{PlatformBase}/securitycache/entities/list"),
        ("POST", $"{PlatformBase}/securitycache/entities/P/entity"),
        ("POST", $"{PlatformBase}/securitycache/entities/P/members/children"),
        ("POST", "_emulator/faults"),
        ("POST", "_emulator/import"),
    ];

    private static readonly byte[][] Bodies =
    [
        Encoding.UTF8.GetBytes(new string('[', 100_000)),
        Encoding.UTF8.GetBytes(new string('[', 5_000) + new string(']', 5_000)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))),
        [(byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
        [.. "{\"name\":\""u8, 0xC3, .. "\",\"kind\":\""u8, 0xC3, .. "\"}"u8],
        "{\"name\":\"\\ud800\",\"kind\":\"\\ud800\",\"identity\":{\"name\":\"\\ud800\"}}"u8.ToArray(),
        "{\"\\ud800\":\"x\"}"u8.ToArray(),
        "{} {}"u8.ToArray(),
        "{\"a\":1e99999,\"a\":1}"u8.ToArray(),
        "NaN"u8.ToArray(),
        "null"u8.ToArray(),
        "\"text\""u8.ToArray(),
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE, (byte)'{', 0, (byte)'}', 0],
        [0],
    ];

    protected override async Task PrepareAsync() => (await SendJsonAsync(
        HttpMethod.Post, $"{PlatformBase}/securityproviders", ProviderDefinition.Json("P", [SecuredTest.EmailProvider], SourceId))).Status.Should().Be(200);

    [Fact]
    public async Task It_is_refused_on_every_route()
    {
        foreach (var (method, path) in Routes)
        {
            for (var i = 0; i < Bodies.Length; i++)
            {
                var answer = await Answer.ReadAsync(Http, new HttpRequestMessage(new HttpMethod(method), path.Replace("{source}", SourceId, StringComparison.Ordinal))
                {
                    Content = JsonContent.Of(Bodies[i], "application/json"),
                });

                // What no field asks for is not looked at.
                var lowest = path.EndsWith("/entities/list", StringComparison.Ordinal) ? 200 : 400;
                answer.Status.Should().BeInRange(lowest, 499, $"{method} {path} got body {i}: {answer.Text}");
            }
        }

        (await IndexedIdsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task In_a_batch_it_is_for_the_log()
    {
        foreach (var body in Bodies)
        {
            byte[] inItem = [.. "{\"addOrUpdate\":[{\"documentId\":\"http://a\",\"meta\":"u8, .. body, .. "}]}"u8];
            foreach (var file in new[] { body, inItem })
            {
                var fileId = await UploadAsync(file);

                (await PutBatchAsync(fileId)).ShouldBeAccepted();
                (await SendAsync(HttpMethod.Put, $"{PushBase}/providers/P/permissions/batch?fileId={await UploadAsync(file)}")).ShouldBeAccepted();
                (await LogOfAsync(fileId)).Should().NotBeEmpty();
            }
        }

        (await PutAsync("http://b", "{}")).ShouldBeAccepted();
        (await IndexedIdsAsync()).Should().Contain("http://b");
    }

    [Fact]
    public async Task Very_long_names_are_kept_or_refused_but_do_no_harm()
    {
        var text = new string('n', 1024 * 1024);
        var fileId = await UploadAsync($$"""
            {"addOrUpdate":[{"documentId":"http://{{text}}","title":"{{text}}","parentId":"{{text}}","fileExtension":".{{text}}","{{text}}":"x"}]}
            """);

        (await PutBatchAsync(fileId)).ShouldBeAccepted();
        (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/sources",
            $$"""{"sourceType":"PUSH","name":"{{text}}","sourceVisibility":"SHARED","pushEnabled":true}""")).Status.Should().Be(412);
        (await SendJsonAsync(HttpMethod.Post, $"{PlatformBase}/securityproviders", $$"""{"id":"{{text}}","type":"EXPANDED"}""")).Status
            .Should().BeOneOf(200, 412);
        (await SendJsonAsync(HttpMethod.Put, $"{PushBase}/providers/P/permissions",
            $$$"""{"identity":{"name":"{{{text}}}","type":"USER"}}""")).Status.Should().BeOneOf(202, 400);
        (await SendJsonAsync(HttpMethod.Post, "_emulator/faults", $$"""{"kind":"html","id":"{{text}}"}""")).ShouldBeError(400, "INVALID_FAULT");

        (await LogOfAsync(fileId)).Should().NotBeEmpty();
        (await FindAsync("")).Status.Should().Be(200);
        (await SendAsync(HttpMethod.Get, "_emulator/identities")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_request_that_says_it_is_compressed_is_not_expanded()
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{PushBase}/sources/{SourceId}/documents?documentId=http%3A%2F%2Fa")
        {
            Content = JsonContent.Of(Compressed.With("GZIP", "{}"u8.ToArray()), "application/json"),
        };
        request.Content.Headers.ContentEncoding.Add("gzip");

        (await Answer.ReadAsync(Http, request)).ShouldBeError(400, "INVALID_JSON");
    }
}
