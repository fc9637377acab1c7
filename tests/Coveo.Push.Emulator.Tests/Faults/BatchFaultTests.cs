using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Faults;

/// <summary>Faults of containers and of what is accepted.</summary>
public sealed class BatchFaultTests : JournalTest
{
    private const string Batch = """{"addOrUpdate":[{"documentId":"http://a"}]}""";

    [Fact]
    public async Task A_lost_batch_is_accepted_and_leaves_no_trace()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.LostBatch, Times = 1 });
        var fileId = await UploadAsync(Batch);

        (await PutBatchAsync(fileId)).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().BeEmpty();
        (await LogOfAsync(fileId)).Should().BeEmpty();
        (await LogOfAsync("http://a")).Should().BeEmpty();
        (await ControlAsync(HttpMethod.Get, "info")).Json["counts"]!["containers"]!.GetValue<int>().Should().Be(0);
    }

    [Fact]
    public async Task Only_a_batch_that_would_be_accepted_is_lost()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.LostBatch });

        (await PutBatchAsync("x", source: "nothing")).ShouldBeError(412, "SOURCE_DOES_NOT_EXIST");
        (await PutAsync("http://a", "{}")).ShouldBeAccepted();
        (await IndexedIdsAsync()).Should().Equal("http://a");
    }

    [Fact]
    public async Task A_duplicate_batch_is_processed_twice_and_changes_nothing_the_second_time()
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.DuplicateBatch, Times = 1 });
        var fileId = await UploadAsync(Batch);

        (await PutBatchAsync(fileId)).ShouldBeAccepted();

        (await IndexedIdsAsync()).Should().Equal("http://a");
        (await LogOfAsync(fileId)).Count(line => line.Contains("CONSUMING_BATCH COMPLETED", StringComparison.Ordinal)).Should().Be(2);
        (await LogOfAsync("http://a")).Should().Contain(line => line.EndsWith("OUT_OF_SEQUENCE_OPERATION", StringComparison.Ordinal));
        (await PutBatchAsync(fileId)).ShouldBeAccepted();
        (await LogOfAsync(fileId)).Should().EndWith("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
    }

    [Fact]
    public async Task A_batch_of_identities_is_lost_as_well()
    {
        await SendJsonAsync(
            HttpMethod.Post, $"{PlatformBase}/securityproviders", ProviderDefinition.Json("P", [SecuredTest.EmailProvider], SourceId));
        Emulator.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.LostBatch });
        var fileId = await UploadAsync("""{"members":[{"identity":{"name":"g","type":"GROUP"},"members":[]}]}""");

        (await SendAsync(HttpMethod.Put, $"{PushBase}/providers/P/permissions/batch?fileId={fileId}")).ShouldBeAccepted();

        (await LogOfAsync(fileId)).Should().BeEmpty();
        (await ControlAsync(HttpMethod.Get, "info")).Json["counts"]!["identities"]!.GetValue<int>().Should().Be(0);
    }

    [Fact]
    public async Task An_upload_meets_a_container_that_is_gone()
    {
        Emulator.Faults.Add(new EmulatorFault { Route = "/s3/*", Kind = EmulatorFaultKind.ExpiredContainer, Times = 1 });
        var target = await CreateContainerAsync();

        (await target.PutAsync(Anonymous, [])).ShouldBeAccessDenied();
        (await target.PutAsync(Anonymous, [])).ShouldBeAccessDenied();
        await UploadAsync(Batch);
    }

    [Fact]
    public async Task A_hand_over_meets_a_container_that_is_gone()
    {
        Emulator.Faults.Add(new EmulatorFault { Route = "PUT */batch", Kind = EmulatorFaultKind.ExpiredContainer, Times = 1 });
        var fileId = await UploadAsync(Batch);

        (await PutBatchAsync(fileId)).ShouldBeAccepted();

        (await LogOfAsync(fileId)).Should().Equal("BATCH_FILE STREAMING_BATCH ERROR FILE_NOT_FOUND");
    }
}
