using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Streams;

/// <summary>A full load: open, chunks, close (docs.coveo.com/en/l62e0540), and what it sends.</summary>
public sealed class StreamFullLoadTests : StreamFullLoadTest
{
    [Fact]
    public async Task It_opens_a_stream_uploads_chunks_and_closes_it()
    {
        Options.MaxItems = 2;
        await using var load = await StartAsync();
        await AddAsync(load, 3);

        var result = await load.CompleteAsync();

        Service.Calls.Select(call => call.Line).Should().Equal(
            "GET https://platform.cloud.coveo.com/rest/organizations/acmeorg1/sources/s1",
            $"POST {StreamService.SourceUrl}/stream/open",
            "PUT https://storage.example/f1?signature=a%2Fb",
            $"POST {StreamService.SourceUrl}/stream/st1/chunk",
            "PUT https://storage.example/f2?signature=a%2Fb",
            $"POST {StreamService.SourceUrl}/stream/st1/close");
        Service.Uploads.Should().Equal("""{"addOrUpdate":[{"documentId":"a://1"},{"documentId":"a://2"}]}""", """{"addOrUpdate":[{"documentId":"a://3"}]}""");
        foreach (var call in new[] { Service.Calls[1], Service.Calls[3], Service.Calls[5] })
        {
            call.Body.Should().BeNull();
            call.HeaderLines.Should().Equal("Accept: application/json", "Authorization: Bearer xx11111111-key", "User-Agent: Coveo.Push/0.1.0");
        }

        Service.Calls[2].HeaderLines.Should().Equal("Content-Type: application/octet-stream", "x-amz-server-side-encryption: AES256");
        (result.Close!.OrderingId, result.Close.RequestId, result.OrderingId).Should().Be((new OrderingId(1716387965000), "498ef728-1dc2", new OrderingId(1716387965000)));
        (result.IsOldDeleted, result.Deletion, result.NotDeletedBecause, result.Updates.Count).Should().Be((true, null, null, 0));
        (result.Summary.Items, result.Summary.Accepted, result.Summary.Batches).Should().Be((3, 3, 2));
        result.ToString().Should().StartWith("3 of 3 items accepted in 2 batches").And.EndWith("; the source was replaced");
    }

    [Fact]
    public async Task A_source_id_is_percent_encoded_and_so_is_the_stream_id_of_the_answer()
    {
        Service.OnCall = words => words == "open" ? StreamService.Answer(201, """{"streamId":"a/b","fileId":"f1","uploadUri":"https://storage.example/f1"}""") : null;

        await using var load = await Streams.StartFullLoadAsync("my source", new StreamFullLoadOptions { Batches = Options, DeletesHoweverLittle = true });
        await load.AddAsync(Item("a://1"));
        await load.CompleteAsync();

        Service.Calls.Select(call => call.Address.AbsolutePath).Should().Equal(
            "/push/v1/organizations/acmeorg1/sources/my%20source/stream/open",
            "/f1",
            "/push/v1/organizations/acmeorg1/sources/my%20source/stream/a%2Fb/close");
        load.SourceId.Should().Be("my source");
    }

    [Theory]
    [InlineData("""{"fileId":"f1","uploadUri":"https://storage.example/f1"}""")]
    [InlineData("""{"streamId":"..","fileId":"f1","uploadUri":"https://storage.example/f1"}""")]
    [InlineData("""{"streamId":"st1"}""")]
    [InlineData("""{"streamId":"st1","fileId":"f1","uploadUri":"http://storage.example/f1"}""")]
    [InlineData("")]
    public async Task An_answer_that_opens_nothing_fails_the_start(string answer)
    {
        Service.OnCall = words => words == "open" ? StreamService.Answer(201, answer) : null;

        (await ThrownAsync<CoveoPushException>(StartAsync())).Failure.Should().Be(PushFailure.UnexpectedResponse);
    }

    [Fact]
    public async Task Opening_is_repeated_as_a_stream_that_nobody_closes_has_no_effect()
    {
        MaxRetries = 1;
        var opened = 0;
        Service.OnCall = words => words == "open" && ++opened == 1 ? Lost() : null;

        await using var load = await EndAsync(StartAsync());
        await AddAsync(load, 1);
        await load.CompleteAsync();

        Service.Words.Should().Equal("source", "open", "open", "upload f1", "close");
    }

    [Fact]
    public async Task An_item_may_hold_dictionaries_and_objects()
    {
        var document = new PushDocument("a://1") { Metadata = { ["stock"] = MetadataValue.Dictionary([new("s1", 4)]) } };
        document.Validate().Should().ContainSingle();
        document.ValidateForStream().Should().BeEmpty();
        await using var load = await StartAsync();
        await load.AddAsync(document);
        await load.AddAsync(new ShopPart("bolt", 3), ShopContext.Default.ShopPart, _ => "a://2");
        await load.CompleteAsync();

        Service.Uploads.Single().Should().StartWith("""{"addOrUpdate":[{"documentId":"a://1","stock":{"s1":4}},{"documentId":"a://2",""");
    }

    [Fact]
    public async Task Progress_is_told_for_each_chunk()
    {
        Options.MaxItems = 1;
        var progress = new ProgressRecorder();
        await using var load = await Streams.StartFullLoadAsync(SourceId, new StreamFullLoadOptions { Batches = Options }, progress);
        await AddAsync(load, 2);
        await load.CompleteAsync();

        progress.Reports.Select(report => (report.Batch.Number, report.SoFar.Accepted)).Should().Equal((1, 1), (2, 2));
    }

    [Fact]
    public async Task A_chunk_that_is_too_large_is_halved_and_its_container_used_again()
    {
        var uploads = 0;
        Service.OnCall = words => words.StartsWith("upload", StringComparison.Ordinal) && ++uploads == 1 ? StreamService.Answer(413) : null;
        await using var load = await StartAsync();
        await AddAsync(load, 2);

        (await load.CompleteAsync()).Summary.Accepted.Should().Be(2);

        Service.Words.Should().Equal("source", "open", "upload f1", "upload f1", "chunk", "upload f2", "close");
    }

    [Fact]
    public async Task An_upload_url_that_is_refused_is_replaced_by_another_chunk()
    {
        Service.OnCall = words => words == "upload f1" ? StreamService.Answer(403) : null;
        await using var load = await StartAsync();
        await AddAsync(load, 1);

        (await load.CompleteAsync()).IsOldDeleted.Should().BeTrue();

        Service.Words.Should().Equal("source", "open", "upload f1", "chunk", "upload f2", "close");
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public async Task A_source_id_that_is_none_is_refused(string sourceId)
    {
        var starting = () => Streams.StartFullLoadAsync(sourceId);

        await starting.Should().ThrowAsync<ArgumentException>().WithParameterName(nameof(sourceId));
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Options_that_are_wrong_are_refused_before_anything_is_sent()
    {
        var share = () => Streams.StartFullLoadAsync(SourceId, new StreamFullLoadOptions { SmallestShareOfSource = 1.5 });
        var items = () => Streams.StartFullLoadAsync(SourceId, new StreamFullLoadOptions { MaxItems = 0 });
        var duration = () => Streams.StartFullLoadAsync(SourceId, new StreamFullLoadOptions { MaxDuration = TimeSpan.Zero });
        var batches = () => Streams.StartFullLoadAsync(SourceId, new StreamFullLoadOptions { Batches = new BatchOptions { Concurrency = 0 } });

        (await share.Should().ThrowAsync<ArgumentOutOfRangeException>()).WithMessage("StreamFullLoadOptions.SmallestShareOfSource is 1.5. Give a share from 0 to 1, *");
        (await items.Should().ThrowAsync<ArgumentOutOfRangeException>()).WithMessage("StreamFullLoadOptions.MaxItems is 0. Give 1 at least; *");
        (await duration.Should().ThrowAsync<ArgumentOutOfRangeException>()).WithMessage("StreamFullLoadOptions.MaxDuration is 00:00:00. *");
        await batches.Should().ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>();
        Service.Calls.Should().BeEmpty();
    }
}
