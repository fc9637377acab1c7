using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Identities;

/// <summary>What single identity calls refuse at once.</summary>
public sealed class IdentityRequestTests : SecuredTest
{
    private const int Limit = 6 * 1024 * 1024;

    public static TheoryData<string, string> Calls => new()
    {
        { "PUT", "permissions" },
        { "PUT", "mappings" },
        { "DELETE", "permissions" },
    };

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"ana\"")]
    [InlineData("""{"identity":{"name":"ana","type":"USER"},"mappings":[]} x""")]
    [InlineData("""{"mappings":[]}""")]
    [InlineData("""{"identity":null,"mappings":[]}""")]
    [InlineData("""{"identity":"ana","mappings":[]}""")]
    [InlineData("""{"identity":{"type":"USER"},"mappings":[]}""")]
    [InlineData("""{"identity":{"name":"","type":"USER"},"mappings":[]}""")]
    [InlineData("""{"identity":{"name":null,"type":"USER"},"mappings":[]}""")]
    [InlineData("""{"identity":{"name":5,"type":"USER"},"mappings":[]}""")]
    [InlineData("""{"identity":{"name":"ana"},"mappings":[]}""")]
    [InlineData("""{"identity":{"name":"ana","type":"ROBOT"},"mappings":[]}""")]
    [InlineData("""{"identity":{"name":"ana","type":""},"mappings":[]}""")]
    [InlineData("""{"identity":{"name":"ana","type":5},"mappings":[]}""")]
    [InlineData("""{"identity":{"name":"ana","type":"USER","Name":"bo"},"mappings":[]}""")]
    [InlineData("""{"identity":{"name":"ana","type":"USER"},"Identity":{"name":"bo","type":"USER"},"mappings":[]}""")]
    [InlineData("""{"identity":{"name":"\ud800","type":"USER"},"mappings":[]}""")]
    public async Task An_invalid_body_is_refused(string body)
    {
        (await PutIdentityAsync(body)).ShouldBeError(400, "INVALID_JSON");
        (await PutAliasAsync(body)).ShouldBeError(400, "INVALID_JSON");
        (await DisableAsync(body)).ShouldBeError(400, "INVALID_JSON");
        (await IdentitiesAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""[{"name":"","type":"USER"}]""")]
    [InlineData("""[{"name":"bo","type":"ROBOT"}]""")]
    [InlineData("""[{"type":"USER"}]""")]
    [InlineData("""["bo"]""")]
    [InlineData("""{"name":"bo","type":"USER"}""")]
    public async Task A_list_of_what_are_no_identities_is_refused(string list)
    {
        var group = """{"name":"staff","type":"GROUP"}""";

        (await PutIdentityAsync($$"""{"identity":{{group}},"members":{{list}}}""")).ShouldBeError(400, "INVALID_JSON");
        (await PutIdentityAsync($$"""{"identity":{{group}},"wellKnowns":{{list}}}""")).ShouldBeError(400, "INVALID_JSON");
        (await PutAliasAsync($$"""{"identity":{{group}},"mappings":{{list}}}""")).ShouldBeError(400, "INVALID_JSON");
        (await IdentitiesAsync()).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_body_is_required(string method, string operation) =>
        (await SendJsonAsync(new HttpMethod(method), PathOf(operation), string.Empty)).ShouldBeError(412, "MISSING_PARAMETER");

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Another_content_type_is_refused(string method, string operation)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), PathOf(operation))
        {
            Content = JsonContent.Of("""{"identity":{"name":"ana","type":"USER"},"mappings":[]}"""u8.ToArray(), "text/plain"),
        };

        (await Answer.ReadAsync(Http, request)).ShouldBeError(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_request_of_more_than_six_megabytes_is_refused_by_the_gateway(string method, string operation)
    {
        var name = new string('x', Limit);
        var body = $$"""{"identity":{"name":"{{name}}","type":"GROUP"},"mappings":[]}""";

        (await SendJsonAsync(new HttpMethod(method), PathOf(operation), body)).ShouldBeGatewayError(413);
    }

    [Theory]
    [InlineData("PUT", "permissions?orderingId=0")]
    [InlineData("PUT", "permissions?orderingId=x")]
    [InlineData("PUT", "mappings?orderingId=-1")]
    [InlineData("DELETE", "permissions?orderingId=18446744073709551616")]
    [InlineData("PUT", "permissions/batch?fileId=f&orderingId=0")]
    public async Task A_wrong_ordering_id_is_refused(string method, string operation)
    {
        var body = """{"identity":{"name":"ana","type":"USER"},"mappings":[]}""";

        (await SendJsonAsync(new HttpMethod(method), PathOf(operation), body)).ShouldBeError(412, "INVALID_PARAMETER");
    }

    private static string PathOf(string operation) => $"{PushBase}/providers/{Uri.EscapeDataString(Provider)}/{operation}";
}
