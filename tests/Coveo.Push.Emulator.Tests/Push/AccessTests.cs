using System.Net.Http.Headers;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

public sealed class AccessTests : EmulatorTest
{
    public static TheoryData<string, string> Operations => new()
    {
        { "POST", $"{PushBase}/sources/x/status?statusType=REBUILD" },
        { "PUT", $"{PushBase}/sources/x/documents?documentId=http%3A%2F%2Fa" },
        { "DELETE", $"{PushBase}/sources/x/documents?documentId=http%3A%2F%2Fa" },
        { "PUT", $"{PushBase}/sources/x/documents/batch?fileId=f" },
        { "DELETE", $"{PushBase}/sources/x/documents/olderthan?orderingId=1" },
        { "POST", $"{PushBase}/sources/x/stream/open" },
        { "POST", $"{PushBase}/sources/x/stream/s/chunk" },
        { "POST", $"{PushBase}/sources/x/stream/s/close" },
        { "PUT", $"{PushBase}/sources/x/stream/update?fileId=f" },
        { "PUT", $"{PushBase}/sources/x/stream/merge?fileId=f" },
        { "POST", $"{PushBase}/sources/x/stream/deleteolderthan/1" },
        { "POST", $"{PushBase}/files" },
        { "POST", $"{PlatformBase}/sources" },
        { "GET", $"{PlatformBase}/sources" },
        { "GET", $"{PlatformBase}/sources/pages" },
        { "GET", $"{PlatformBase}/sources/x" },
        { "DELETE", $"{PlatformBase}/sources/x" },
        { "POST", $"{LogsBase}?from=2025-02-03&to=2025-02-04" },
        { "GET", $"{LogsBase}?from=2025-02-03&to=2025-02-04" },
        { "POST", $"{LogsBase}/facets?from=2025-02-03&to=2025-02-04" },
        { "POST", $"{LogsBase}/facetsStats?from=2025-02-03&to=2025-02-04" },
        { "POST", $"{PlatformBase}/activities/public" },
        { "POST", $"{PlatformBase}/activities/latest" },
        { "POST", $"{PlatformBase}/activities/facets/public" },
        { "GET", $"{PlatformBase}/activities/resourcetypes" },
        { "GET", $"{PlatformBase}/activities/x" },
    };

    [Parity(Topics.Access, "docs.coveo.com/en/95")]
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Without_a_token_the_answer_is_401_unauthorized(string method, string path)
    {
        var answer = await Answer.ReadAsync(Anonymous, new HttpRequestMessage(new HttpMethod(method), path));

        answer.ShouldBeError(401, "UNAUTHORIZED");
    }

    [Parity(Topics.Access, "docs.coveo.com/en/95")]
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task With_another_token_the_answer_is_401_invalid_token(string method, string path)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "xx11111111-1111-4111-8111-111111111111");

        (await Answer.ReadAsync(Anonymous, request)).ShouldBeError(401, "INVALID_TOKEN");
    }

    [Parity(Topics.Access, "docs.coveo.com/en/95")]
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task In_another_organization_the_answer_is_404(string method, string path)
    {
        var elsewhere = path.Replace(CoveoEmulator.OrganizationId, "elsewhere", StringComparison.Ordinal);

        (await SendAsync(new HttpMethod(method), elsewhere)).ShouldBeError(404, "ORGANIZATION_NOT_FOUND");
    }

    [Parity(Topics.Access, "docs.coveo.com/en/95")]
    [Theory]
    [InlineData("POST", "sources/x/status?statusType=REBUILD")]
    [InlineData("PUT", "sources/x/documents?documentId=http%3A%2F%2Fa")]
    [InlineData("DELETE", "sources/x/documents?documentId=http%3A%2F%2Fa")]
    [InlineData("PUT", "sources/x/documents/batch?fileId=f")]
    [InlineData("DELETE", "sources/x/documents/olderthan?orderingId=1")]
    [InlineData("POST", "sources/x/stream/open")]
    [InlineData("POST", "sources/x/stream/s/chunk")]
    [InlineData("POST", "sources/x/stream/s/close")]
    [InlineData("PUT", "sources/x/stream/update?fileId=f")]
    [InlineData("PUT", "sources/x/stream/merge?fileId=f")]
    [InlineData("POST", "sources/x/stream/deleteolderthan/1")]
    public async Task For_an_unknown_source_the_answer_is_412(string method, string path) =>
        (await SendAsync(new HttpMethod(method), $"{PushBase}/{path}")).ShouldBeError(412, "SOURCE_DOES_NOT_EXIST");

    [Parity(Topics.Access, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "403 `{\"message\":\"Missing Authentication Token\"}`, as usual for such gateways")]
    [Theory]
    [InlineData("GET", "push/v1/nothing")]
    [InlineData("PATCH", PushBase + "/sources/x/documents")]
    [InlineData("POST", PushBase + "/sources/x/documents")]
    [InlineData("GET", PushBase + "/files")]
    [InlineData("PUT", PlatformBase + "/sources")]
    public async Task An_unknown_path_or_method_is_answered_by_the_gateway(string method, string path)
    {
        var answer = await SendAsync(new HttpMethod(method), path);

        answer.ShouldBeGatewayError(403);
        ((string?)answer.Json["message"]).Should().Be("Missing Authentication Token");
    }

    [Fact]
    public async Task Another_scheme_than_Bearer_is_unauthorized()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{PushBase}/files");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", CoveoEmulator.ApiKey);

        (await Answer.ReadAsync(Anonymous, request)).ShouldBeError(401, "UNAUTHORIZED");
    }

    [Fact]
    public async Task Every_answer_has_a_request_id_and_the_virtual_date()
    {
        await AdvanceAsync(TimeSpan.FromHours(1));

        var accepted = await SendAsync(HttpMethod.Post, $"{PushBase}/files");
        var refused = await SendAsync(HttpMethod.Get, "nowhere");

        accepted.Headers["X-Request-ID"].Should().NotBe(refused.Headers["X-Request-ID"]);
        Guid.TryParse(refused.Headers["X-Request-ID"], out _).Should().BeTrue();
        accepted.Headers["Date"].Should().Be("Mon, 03 Feb 2025 05:05:06 GMT");
    }
}
