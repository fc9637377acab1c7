using System.Net;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>Faults on the way to storage, and what of them may be told: the URL is a secret.</summary>
public class UploadFaultTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task An_upload_that_was_redirected_has_not_arrived()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = new HttpRequestMessage(HttpMethod.Put, "https://elsewhere.example/f1"),
        }));

        var thrown = await FailureOfAsync<CoveoPushException>(handler);

        thrown.Message.Should().StartWith("The answer came from https://elsewhere.example, another address than was called");
        thrown.Failure.Should().Be(PushFailure.UnexpectedResponse);
        thrown.Route.Should().BeNull();
        thrown.Attempts.Should().ContainSingle().Which.Problem.Should().Be("UnexpectedResponse");
    }

    [Fact]
    public async Task A_lost_connection_that_quotes_the_url_tells_it_masked_and_keeps_its_cause_to_itself()
    {
        using var handler = Failing(() => new HttpRequestException("PUT https://storage.example/b/f1?X-Amz-Signature=topsecretsignature failed."));

        var thrown = await FailureOfAsync<CoveoConnectionException>(handler);

        thrown.Message.Should().Be("Upload to file container f1 could not reach storage.example, or lost the connection: PUT https://storage.example*** failed. The container must not be handed over.");
        thrown.InnerException.Should().BeNull();
    }

    [Fact]
    public async Task A_fault_of_this_process_that_quotes_the_url_tells_it_masked_and_keeps_its_cause_to_itself()
    {
        using var handler = Failing(() => new InvalidOperationException("topsecretsignature is not handled."));

        var thrown = await FailureOfAsync<CoveoPushException>(handler);

        thrown.Message.Should().Be("Upload to file container f1 failed: *** is not handled. The fault lies in this process, not in storage. The container must not be handed over.");
        thrown.InnerException.Should().BeNull();
    }

    [Fact]
    public async Task A_required_header_takes_the_place_of_what_the_body_says_of_itself()
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)));
        var uploads = new ClientParts(
            new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "xx1", TimeProvider = _time },
            () => throw new NotSupportedException(),
            () => HttpHandlers.CreateClient(handler, disposeHandler: false)).Uploads;

        await uploads.UploadAsync(
            Container(("Content-Type", "application/octet-stream"), ("x-amz-acl", "private")), () => new StringContent("text"), 4, CancellationToken.None);

        var call = handler.Calls.Should().ContainSingle().Subject;
        call.Line.Should().Be("PUT https://storage.example/b/f1?X-Amz-Signature=topsecretsignature");
        call.HeaderLines.Should().Equal("Content-Type: application/octet-stream", "x-amz-acl: private");
        call.Text.Should().Be("text");
    }

    private static FileContainer Container(params (string Name, string Value)[] headers) => new()
    {
        FileId = "f1",
        UploadUri = new Uri("https://storage.example/b/f1?X-Amz-Signature=topsecretsignature"),
        RequiredHeaders = headers.ToDictionary(header => header.Name, header => header.Value),
    };

    private ScriptedHandler Failing(Func<Exception> failure) => new(_time, (_, _) => throw failure());

    private async Task<TFailure> FailureOfAsync<TFailure>(HttpMessageHandler handler)
        where TFailure : CoveoPushException
    {
        using var client = VirtualClient.Of(handler, _time, options => options.Retry.MaxRetries = 0);
        return (await FluentActions.Awaiting(() => client.Files.UploadAsync(Container(), new byte[] { 1 })).Should().ThrowAsync<TFailure>()).Which;
    }
}
