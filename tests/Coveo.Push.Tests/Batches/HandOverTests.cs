using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>Handing a container over that the caller has uploaded a batch to.</summary>
public sealed class HandOverTests : BatchTest
{
    [Fact]
    public async Task It_is_one_request_without_a_body()
    {
        var acceptance = await Client.Batches.HandOverAsync(SourceId, "b5e8767e-8f0d");

        var call = Service.Calls.Should().ContainSingle().Subject;
        call.Line.Should().Be("PUT https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/s1/documents/batch?fileId=b5e8767e-8f0d");
        (call.Body?.Length ?? 0).Should().Be(0);
        acceptance.RequestId.Should().Be("r1");
    }

    [Fact]
    public async Task An_ordering_id_and_an_unusual_file_id_travel_in_the_query()
    {
        await Client.Batches.HandOverAsync(SourceId, "f/1&2", new OrderingId(ulong.MaxValue));

        Service.Calls.Single().Line.Should().EndWith("/documents/batch?fileId=f%2F1%262&orderingId=18446744073709551615");
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public async Task A_file_id_that_is_none_is_refused(string id)
    {
        var handingOver = () => Client.Batches.HandOverAsync(SourceId, id);

        await handingOver.Should().ThrowAsync<ArgumentException>().WithParameterName("fileId");
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_id_that_is_none_is_told_with_what_it_is()
    {
        var handingOver = () => Client.Batches.HandOverAsync(SourceId, "..");

        (await handingOver.Should().ThrowAsync<ArgumentException>()).Which.Message.Should().StartWith("'fileId' is '..', which is not an ID. It is the FileId of the container that the batch was uploaded to.");
    }

    [Fact]
    public async Task An_ordering_id_of_zero_is_refused()
    {
        var handingOver = () => Client.Batches.HandOverAsync(SourceId, "f1", new OrderingId(0));

        await handingOver.Should().ThrowAsync<ArgumentOutOfRangeException>().WithParameterName("orderingId");
        Service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_refusal_names_the_file_and_the_source()
    {
        Service.OnHandOver = _ => Task.FromResult(BatchService.Answer(400, """{"errorCode":"INVALID_JSON","message":"no"}"""));

        (await ThrownAsync<CoveoPushException>(Client.Batches.HandOverAsync(SourceId, "f7"))).Message.Should().StartWith("PushDocumentBatch (file f7 to source 's1') ");
    }

    [Fact]
    public async Task It_is_tried_again_as_handing_over_twice_is_the_same_as_once()
    {
        MaxRetries = 1;
        var answers = new Queue<int>([503, 202]);
        Service.OnHandOver = _ => Task.FromResult(BatchService.Answer(answers.Dequeue()));

        await EndAsync(Client.Batches.HandOverAsync(SourceId, "f1"));

        Service.Words.Should().Equal("hand over f1", "hand over f1");
    }
}
