using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Bodies;

/// <summary>An upload that is made again sends the same bytes, whatever they come from.</summary>
public sealed class BodyUploadTests : BodyTest
{
    public static TheoryData<string, int> Ways => new()
    {
        { "memory", 60_000 }, { "temporary file", 300_000 }, { "source", 300_000 }, { "file", 300_000 }, { "bytes", 300_000 },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_retry_sends_the_same_bytes_with_the_same_length(string way, int length)
    {
        var plain = Noise(length);
        Service.Refusals.Enqueue(HttpStatusCode.ServiceUnavailable);
        Service.Refusals.Enqueue(HttpStatusCode.Forbidden);

        var prepared = await PrepareAsync(Body(way, plain));

        prepared.Should().BeOfType<ContainerBody>().Which.FileId.Should().Be("f2", "a URL that is refused gets a fresh container");
        Service.Uploads.Select(upload => upload.FileId).Should().Equal("f1", "f1", "f2");
        Service.Uploads.Should().OnlyContain(upload => upload.Bytes.SequenceEqual(Service.Uploads[0].Bytes) && upload.Length == upload.Bytes.Length);
        PlainOf(prepared).Should().Equal(plain);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_upload_that_fails_is_told_as_what_it_is(string way, int length)
    {
        Service.Refusals.Enqueue(HttpStatusCode.BadRequest);

        var preparing = () => PrepareAsync(Body(way, Noise(length)));

        var thrown = (await preparing.Should().ThrowAsync<CoveoPushException>()).Which;
        thrown.Should().NotBeOfType<CoveoInvalidDocumentException>();
        thrown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_connection_that_ends_early_is_no_fault_of_the_item(string way, int length)
    {
        Service.OnUpload = () => throw new EndOfStreamException("The connection was closed.");

        var preparing = () => PrepareAsync(Body(way, Noise(length)));

        await preparing.Should().ThrowAsync<CoveoConnectionException>();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Cancelling_an_upload_ends_it(string way, int length)
    {
        using var cancellation = new CancellationTokenSource();
        Service.OnUpload = cancellation.Cancel;

        var preparing = () => PrepareAsync(Body(way, Noise(length)), cancellationToken: cancellation.Token);

        (await preparing.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancellation.Token);
    }

    private DocumentBody Body(string way, byte[] plain) => way switch
    {
        "source" => DocumentBody.FromStream(new MemoryStream(plain), CompressionType.Uncompressed),
        "file" => DocumentBody.FromFile(FileOf(plain), CompressionType.Uncompressed),
        "bytes" => DocumentBody.FromBytes(plain, CompressionType.Uncompressed),
        _ => DocumentBody.FromStream(new GeneratedStream(plain.Length)),
    };
}
