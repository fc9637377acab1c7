using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

public sealed class RequestLimitTests : EmulatorTest
{
    private const int Limit = 6 * 1024 * 1024;

    [Fact]
    public async Task A_request_of_six_megabytes_is_accepted() => (await PutAsync("http://a", BodyOf(Limit))).ShouldBeAccepted();

    [Parity(Topics.Access, "docs.coveo.com/en/63", Fidelity = Fidelity.Approximate, Note = "6 MiB; the documents do not say which megabyte")]
    [Fact]
    public async Task A_larger_request_is_refused_by_the_gateway() => (await PutAsync("http://a", BodyOf(Limit + 1))).ShouldBeGatewayError(413);

    [Fact]
    public async Task A_larger_request_is_refused_when_its_length_is_not_announced()
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{PushBase}/sources/{SourceId}/documents?documentId=http%3A%2F%2Fa")
        {
            Content = JsonContent.Of(BodyOf(Limit + 1)),
        };
        request.Headers.TransferEncodingChunked = true;

        (await Answer.ReadAsync(Http, request)).ShouldBeGatewayError(413);
    }

    [Theory]
    [InlineData("POST", PushBase + "/files")]
    [InlineData("POST", PushBase + "/sources/x/status?statusType=IDLE")]
    [InlineData("PUT", PushBase + "/sources/x/documents/batch?fileId=x")]
    [InlineData("DELETE", PushBase + "/sources/x/documents/olderthan?orderingId=1")]
    [InlineData("POST", "_emulator/reset")]
    public async Task A_body_that_nobody_reads_has_the_same_limit(string method, string path)
    {
        var answer = await SendJsonAsync(new HttpMethod(method), path, BodyOf(Limit + 1));

        answer.ShouldBeGatewayError(413);
    }

    private static string BodyOf(int length)
    {
        const string Frame = """{"data":""}""";
        return $$"""{"data":"{{new string('x', length - Frame.Length)}}"}""";
    }
}
