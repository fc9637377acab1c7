using System.Net.Http.Headers;
using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

public sealed class IdentityAccessTests : SecuredTest
{
    private const string Body = """{"identity":{"name":"ana","type":"USER"},"mappings":[]}""";
    private const string Unknown = "Nobody's Provider";

    public static TheoryData<string, string> Operations => new()
    {
        { "PUT", "permissions" },
        { "DELETE", "permissions" },
        { "PUT", "mappings" },
        { "PUT", "permissions/batch?fileId=f" },
        { "DELETE", "permissions/olderthan?orderingId=1" },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Without_a_token_the_answer_is_401_unauthorized(string method, string operation) =>
        (await Answer.ReadAsync(Anonymous, Request(method, operation))).ShouldBeError(401, "UNAUTHORIZED");

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task With_another_token_the_answer_is_401_invalid_token(string method, string operation)
    {
        var request = Request(method, operation);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "xx11111111-1111-4111-8111-111111111111");

        (await Answer.ReadAsync(Anonymous, request)).ShouldBeError(401, "INVALID_TOKEN");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task In_another_organization_the_answer_is_404(string method, string operation) =>
        (await Answer.ReadAsync(Http, Request(method, operation, organization: "elsewhere"))).ShouldBeError(404, "ORGANIZATION_NOT_FOUND");

    [Parity(Topics.Security, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "with `Strict` off: 202, and an `ERROR` in the log")]
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task For_an_unknown_provider_the_answer_is_412(string method, string operation)
    {
        (await Answer.ReadAsync(Http, Request(method, operation, Unknown))).ShouldBeError(412, "INVALID_PARAMETER");

        (await IdentitiesAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("GET", "permissions")]
    [InlineData("POST", "permissions")]
    [InlineData("DELETE", "mappings")]
    [InlineData("PUT", "members")]
    [InlineData("POST", "permissions/batch?fileId=f")]
    public async Task An_unknown_operation_is_answered_by_the_gateway(string method, string operation)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), $"{PushBase}/providers/{Uri.EscapeDataString(Provider)}/{operation}");

        (await Answer.ReadAsync(Http, request)).ShouldBeGatewayError(403);
    }

    private static HttpRequestMessage Request(
        string method, string operation, string provider = Provider, string organization = CoveoEmulator.OrganizationId) =>
        new(new HttpMethod(method), $"push/v1/organizations/{organization}/providers/{Uri.EscapeDataString(provider)}/{operation}")
        {
            Content = JsonContent.Of(Body),
        };
}
