using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Push;

public sealed class RequestLimitTests : EmulatorTest
{
    private const int Limit = 6 * 1024 * 1024;

    [Fact]
    public async Task A_request_of_six_megabytes_is_accepted() => (await PutAsync("http://a", BodyOf(Limit))).ShouldBeAccepted();

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

    private static string BodyOf(int length)
    {
        const string Frame = """{"data":""}""";
        return $$"""{"data":"{{new string('x', length - Frame.Length)}}"}""";
    }
}
