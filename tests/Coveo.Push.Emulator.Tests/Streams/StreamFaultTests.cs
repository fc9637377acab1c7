namespace Coveo.Push.Emulator.Tests.Streams;

/// <summary>Streams when something goes wrong on purpose.</summary>
public sealed class StreamFaultTests : StreamTest
{
    [Fact]
    public async Task A_lost_update_leaves_no_trace()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.LostBatch, Times = 2 });
        var fileId = await UploadAsync(Items("product://1"));

        (await PutFileAsync("update", fileId)).Status.Should().Be(202);
        (await MergeAsync(Items("product://2"))).Status.Should().Be(202);

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await LogOfAsync(fileId)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_lost_stream_is_closed_and_changes_nothing()
    {
        await StreamAsync(Items("product://1"));
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.LostBatch, Times = 1 });
        var streamId = await OpenAsync([Items("product://2"), Items("product://3")]);

        (await CloseAsync(streamId)).Status.Should().Be(200);

        (await IndexedIdsAsync()).Should().Equal("product://1");
        (await CloseAsync(streamId)).ShouldBeError(412, "INVALID_PARAMETER");
        ((int)(await SendAsync(HttpMethod.Get, "_emulator/info")).Json["counts"]!["containers"]!).Should().Be(0);
    }

    [Fact]
    public async Task What_is_processed_twice_changes_nothing_the_second_time()
    {
        await StreamAsync("""{"addOrUpdate":[{"documentId":"product://1","tags":["a"]}]}""");
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.DuplicateBatch });

        await ChangeAsync("product://1", "arrayAppend", "tags", """["b"]""");
        (await MetadataAsync("product://1")).Should().Be("""{"tags":["a","b"]}""");
        (await LogOfAsync("product://1")).Should().EndWith("UPDATE CONSUMING ERROR OUT_OF_SEQUENCE_OPERATION");

        (await StreamAsync(Items("product://2"), Items("product://3"))).Status.Should().Be(200);
        (await IndexedIdsAsync()).Should().Equal("product://2", "product://3");
    }

    [Fact]
    public async Task A_container_of_a_part_or_an_update_can_expire_early()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ExpiredContainer, Route = "PUT */stream/update", Times = 1 });
        var fileId = await UploadAsync(Items("product://1"));

        (await PutFileAsync("update", fileId)).Status.Should().Be(202);

        (await LogOfAsync(fileId)).Should().Equal("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
    }

    [Fact]
    public async Task A_closing_that_is_refused_by_a_fault_can_be_repeated()
    {
        var streamId = await OpenAsync([Items("product://1")]);
        Emulator.Faults.Add(new EmulatorFault { Route = "POST */close", Status = 503, Times = 1 });

        (await CloseAsync(streamId)).Status.Should().Be(503);
        (await CloseAsync(streamId)).Status.Should().Be(200);

        (await IndexedIdsAsync()).Should().Equal("product://1");
    }

    [Fact]
    public async Task The_journal_hides_the_signature_of_the_url_of_a_stream()
    {
        await OpenAsync();

        var call = (await SendAsync(HttpMethod.Get, "_emulator/requests?path=*/stream/open")).Json["requests"]![0]!;
        var body = (string)(await SendAsync(HttpMethod.Get, $"_emulator/requests/{call["id"]}")).Json["response"]!["body"]!;

        body.Should().Contain("streamId").And.Contain("X-Amz-Signature=***");
    }
}
