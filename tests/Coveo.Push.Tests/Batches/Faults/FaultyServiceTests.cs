using System.Net;
using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>The model notices what no client may do; a model that notices nothing would let every push pass.</summary>
public sealed class FaultyServiceTests : IDisposable
{
    private const string Batch = """{"addOrUpdate":[{"documentId":"https://acme.example/1","version":7,"text":"abc"}],"delete":[{"documentId":"https://acme.example/2"}]}""";

    private readonly FaultyService _service;
    private readonly HttpClient _client;

    public FaultyServiceTests()
    {
        _service = new FaultyService(new ManualTimeProvider(), new OneFault(RequestKind.Create, default));
        _client = new HttpClient(_service);
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_batch_that_is_uploaded_and_handed_over_is_what_the_source_holds()
    {
        await CreateAsync();
        (await UploadAsync(Batch)).Should().Be(HttpStatusCode.OK);
        (await HandOverAsync()).Should().Be(HttpStatusCode.Accepted);

        _service.Record.Violations.Should().BeEmpty();
        _service.Content.Items.Should().Equal(new Dictionary<string, WireOperation> { ["https://acme.example/1"] = new("https://acme.example/1", 7, 3, 0, DeletesChildren: false) });
        _service.Content.History.Should().HaveCount(2);
    }

    [Fact]
    public async Task An_empty_container_is_not_taken()
    {
        await CreateAsync();
        (await HandOverAsync()).Should().Be(HttpStatusCode.BadRequest);

        _service.Record.Violations.Should().Equal("container 1 is handed over empty");
    }

    [Fact]
    public async Task A_container_that_was_taken_is_not_handed_over_again()
    {
        await CreateAsync();
        await UploadAsync(Batch);
        await HandOverAsync();
        await HandOverAsync();

        _service.Record.Violations.Should().Equal("container 1 is handed over again, though it was taken");
        _service.Content.History.Should().HaveCount(2, "a batch counts once");
    }

    [Fact]
    public async Task A_full_container_is_not_uploaded_to_again()
    {
        await CreateAsync();
        await UploadAsync(Batch);
        await UploadAsync(Batch);

        _service.Record.Violations.Should().Equal("container 1 is uploaded to again, though it was full");
    }

    [Theory]
    [InlineData("""{"addOrUpdate":[{"documentId":"https://acme.example/1","version":7,"text":"abc"}""")]
    [InlineData("""{"addOrUpdate":[{"documentId":"https://acme.example/1"}]}""")]
    [InlineData("""{"deleted":[]}""")]
    [InlineData("abc")]
    public async Task An_upload_that_is_no_batch_and_no_body_is_noticed(string content)
    {
        await CreateAsync();
        await UploadAsync(content);

        _service.Record.Violations.Should().ContainSingle().Which.Should().StartWith("the upload to container 1 is worth nothing");
        _service.Containers[0].Content.Should().BeNull();
    }

    [Fact]
    public async Task The_token_does_not_go_to_the_storage()
    {
        await CreateAsync();
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer xx");
        await UploadAsync(Batch);

        _service.Record.Violations.Should().Equal("the access token went to the storage");
    }

    private async Task CreateAsync() => (await _client.PostAsync(new Uri("https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/files"), null)).StatusCode.Should().Be(HttpStatusCode.Created);

    private async Task<HttpStatusCode> UploadAsync(string content)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        using var request = new HttpRequestMessage(HttpMethod.Put, "https://storage.example/file-1?signature=s") { Content = body, Headers = { { ServiceAnswers.RequiredHeader, "AES256" } } };
        return (await _client.SendAsync(request)).StatusCode;
    }

    private async Task<HttpStatusCode> HandOverAsync() =>
        (await _client.PutAsync(new Uri("https://api.cloud.coveo.com/push/v1/organizations/acmeorg1/sources/s1/documents/batch?fileId=file-1"), null)).StatusCode;
}
