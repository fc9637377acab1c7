using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Streams;

public sealed class StreamLimitTests : StreamTest
{
    protected override CoveoEmulatorOptions Options => new()
    {
        Limits = EmulatorLimits.Off with { CallsPerFiveMinutes = 12, ItemsPerDay = 4, ItemsInIndex = 2, BytesPerStreamItem = 200 },
    };

    [Parity(Topics.Streams, "docs.coveo.com/en/l62e0540", Fidelity = Fidelity.Approximate, Note = "with `--limits`; counted together with the calls of the Push API")]
    [Fact]
    public async Task More_calls_of_streams_than_5_minutes_allow_are_refused()
    {
        for (var i = 0; i < 12; i++)
        {
            await OpenAsync();
        }

        var answer = await SendAsync(HttpMethod.Post, StreamPath("open"));

        answer.ShouldBeError(429, "TOO_MANY_REQUESTS");
        answer.Headers.Should().ContainKey("Retry-After");
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/63", Fidelity = Fidelity.Approximate, Note = "with a limit of your own; the stream stays open")]
    [Fact]
    public async Task More_items_than_a_day_allows_are_refused_until_midnight()
    {
        await UpdateAsync(Items("product://1", "product://2", "product://3", "product://4"));
        var streamId = await OpenAsync([Items("product://5")]);

        (await CloseAsync(streamId)).ShouldBeError(429, "TOO_MANY_DOCUMENTS_DAILY");
        (await PutFileAsync("update", "f")).ShouldBeError(429, "TOO_MANY_DOCUMENTS_DAILY");
        (await PutFileAsync("merge", "f")).ShouldBeError(429, "TOO_MANY_DOCUMENTS_DAILY");
        (await IndexedIdsAsync()).Should().HaveCount(4);
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "with a limit of your own: updates get 412 `DOCUMENT_LIMIT_EXCEEDED`, closing does not")]
    [Fact]
    public async Task A_full_index_can_be_replaced()
    {
        await UpdateAsync(Items("product://1", "product://2"));

        (await PutFileAsync("update", "f")).ShouldBeError(412, "DOCUMENT_LIMIT_EXCEEDED");
        (await PutFileAsync("merge", "f")).ShouldBeError(412, "DOCUMENT_LIMIT_EXCEEDED");
        (await StreamAsync(Items("product://3"))).Status.Should().Be(200);

        (await IndexedIdsAsync()).Should().Equal("product://3");
    }

    [Fact]
    public async Task The_size_of_an_element_has_a_limit_of_your_own()
    {
        var large = new string('x', 200);
        await UpdateAsync($$"""
            {"addOrUpdate":[{"documentId":"product://1"},{"documentId":"product://2","data":"{{large}}"}],
             "partialUpdate":[{"documentId":"product://1","operator":"fieldValueReplace","field":"a","value":"{{large}}"}]}
            """);

        (await IndexedIdsAsync()).Should().Equal("product://1");
        (await LogOfAsync("product://1")).Should().EndWith("UPDATE STREAMING_EXTENSION REJECTED DOCUMENT_TOO_LARGE");
    }
}
