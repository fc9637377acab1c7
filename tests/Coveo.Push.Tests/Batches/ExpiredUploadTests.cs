using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches;

/// <summary>An upload whose URL has expired goes to a fresh container; only that one is handed over.</summary>
public sealed class ExpiredUploadTests : BatchTest
{
    [Fact]
    public async Task A_fresh_container_takes_the_same_file()
    {
        Service.OnUpload = (fileId, _) => fileId == "f1" ? Task.FromResult(BatchService.Answer(403)) : null;

        var summary = await PushAsync(Item("a://1"));

        Service.Words.Should().Equal("create", "upload f1", "create", "upload f2", "hand over f2");
        Service.Uploads.Distinct().Should().Equal("""{"addOrUpdate":[{"documentId":"a://1"}]}""");
        summary.Accepted.Should().Be(1);
    }

    [Fact]
    public async Task A_url_that_is_refused_again_and_again_fails_the_batch()
    {
        Service.OnUpload = (_, _) => Task.FromResult(BatchService.Answer(403));

        var thrown = await ThrownAsync<CoveoPushIncompleteException>(PushAsync(Item("a://1")));

        thrown.Failure.Should().Be(PushFailure.UploadRefused);
        Service.Words.Should().Equal("create", "upload f1", "create", "upload f2", "create", "upload f3");
        Told.Single().Item.MayHaveArrived.Should().BeFalse("it was never handed over");
    }

    [Fact]
    public async Task An_upload_that_fails_in_passing_is_made_again_with_the_same_bytes()
    {
        MaxRetries = 1;
        var uploads = 0;
        Service.OnUpload = (_, _) => ++uploads == 1 ? Task.FromResult(BatchService.Answer(500)) : null;

        await EndAsync(PushAsync([.. Items(100).Select(PushOperation.AddOrUpdate)]));

        Service.Words.Should().Equal("create", "upload f1", "upload f1", "hand over f1");
        Service.Uploads[1].Should().Be(Service.Uploads[0]);
    }
}
