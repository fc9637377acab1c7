using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Streams;

/// <summary>What the Stream API answers when it does nothing.</summary>
public sealed class StreamRefusalTests : StreamTest
{
    public static TheoryData<string, string> Routes => new()
    {
        { "POST", "open" },
        { "POST", $"{Unknown}/chunk" },
        { "POST", $"{Unknown}/close" },
        { "PUT", "update?fileId=f" },
        { "PUT", "merge?fileId=f" },
        { "POST", "deleteolderthan/5" },
    };

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "412 `INVALID_PARAMETER`")]
    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_source_that_is_not_stream_enabled_takes_no_streams(string method, string operation)
    {
        var catalog = await CreateSourceAsync("Not for streams", type: "CATALOG");

        (await SendAsync(new HttpMethod(method), StreamPath(operation, SourceId))).ShouldBeError(412, "INVALID_PARAMETER");
        (await SendAsync(new HttpMethod(method), StreamPath(operation, catalog))).ShouldBeError(412, "INVALID_PARAMETER");
    }

    [Parity(Topics.Streams, "docs.coveo.com/en/95")]
    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_source_that_does_not_exist_takes_no_streams(string method, string operation) =>
        (await SendAsync(new HttpMethod(method), StreamPath(operation, "nothing"))).ShouldBeError(412, "SOURCE_DOES_NOT_EXIST");

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "412 `INVALID_PARAMETER`, also for one of another source")]
    [Theory]
    [InlineData("chunk")]
    [InlineData("close")]
    public async Task A_stream_that_does_not_exist_is_refused(string operation)
    {
        var other = await OpenAsync(await CreateStreamSourceAsync("Another"));

        (await SendAsync(HttpMethod.Post, StreamPath($"{Unknown}/{operation}"))).ShouldBeError(412, "INVALID_PARAMETER");
        (await SendAsync(HttpMethod.Post, StreamPath($"x/{operation}"))).ShouldBeError(412, "INVALID_PARAMETER");
        (await SendAsync(HttpMethod.Post, StreamPath($"{other}/{operation}"))).ShouldBeError(412, "INVALID_PARAMETER");
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "412 `INVALID_PARAMETER`, with a message of its own")]
    [Theory]
    [InlineData("chunk")]
    [InlineData("close")]
    public async Task A_stream_that_was_closed_is_refused(string operation)
    {
        await StreamAsync(Items("product://1"));
        var streamId = await OpenAsync([Items("product://2")]);
        await CloseAsync(streamId);

        var answer = await SendAsync(HttpMethod.Post, StreamPath($"{streamId}/{operation}"));

        answer.ShouldBeError(412, "INVALID_PARAMETER");
        ((string?)answer.Json["message"]).Should().Contain("was closed");
        (await IndexedIdsAsync()).Should().Equal("product://2");
    }

    [Fact]
    public async Task Of_two_closings_at_once_one_is_refused()
    {
        var streamId = await OpenAsync([Items("product://1"), Items("product://2")]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CloseAsync(streamId)));

        answers.Select(answer => answer.Status).Order().Should().Equal(200, 412, 412, 412);
        (await IndexedIdsAsync()).Should().Equal("product://1", "product://2");
    }

    [Fact]
    public async Task A_refused_file_can_be_handed_over_again()
    {
        var fileId = await UploadAsync(Items("product://1"));
        await PutFileAsync("update", fileId, SourceId);
        await PutFileAsync("update", fileId, "nothing");

        (await PutFileAsync("update", fileId)).Status.Should().Be(202);

        (await IndexedIdsAsync()).Should().Equal("product://1");
    }

    [Parity(Topics.Streams, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "they work as on a Push source, whether it has `pushEnabled` or not; the documents do not say otherwise")]
    [Fact]
    public async Task The_operations_of_the_push_api_work_on_a_stream_enabled_source()
    {
        var source = (string)(await SendJsonAsync(
            HttpMethod.Post, $"{PlatformBase}/sources", """{"sourceType":"CATALOG","name":"c","sourceVisibility":"SHARED","streamEnabled":true}""")).Json["id"]!;

        (await PutAsync("product://1", "{}", source: source)).ShouldBeAccepted();
        (await PutAsync("product://2", "{}", source: source)).ShouldBeAccepted();
        (await DeleteAsync("product://1", source: source)).ShouldBeAccepted();
        (await PutBatchAsync(await UploadAsync(Items("product://3")), source: source)).ShouldBeAccepted();
        (await SendAsync(HttpMethod.Post, $"{PushBase}/sources/{source}/status?statusType=REBUILD")).Status.Should().Be(201);

        (await IndexedIdsAsync()).Should().Equal("product://2", "product://3");
        (await SendAsync(HttpMethod.Delete, $"{PushBase}/sources/{source}/documents/olderthan?orderingId={Time.NowMilliseconds + 1}&queueDelay=0")).ShouldBeAccepted();
        (await IndexedIdsAsync()).Should().BeEmpty();
    }
}
