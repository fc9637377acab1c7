using System.Diagnostics;
using System.Net;
using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

/// <summary>A canary for a key, and one in the upload URL: whatever fails, they show in no text, and the key not at the upload host.</summary>
public class SecretsStayInsideTests
{
    private const string Key = "xxCANARY-KEY-0123456789";
    private const string Signature = "CANARY-SIGNATURE-0123456789";
    private static readonly Uri UploadUri = new($"https://storage.example/bucket/f1?X-Amz-Signature={Signature}");

    private readonly ManualTimeProvider _time = new();
    private readonly StringBuilder _seen = new();

    public static TheoryData<string> FaultNames
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var fault in Fault.All)
            {
                names.Add(fault.Name);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task A_canary_shows_nowhere(string faultName)
    {
        var fault = Fault.All.Single(candidate => candidate.Name == faultName);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PushTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = WriteDown,
        };
        ActivitySource.AddActivityListener(listener);
        using var handler = new ScriptedHandler(_time, (_, cancellation) => fault.Answer(cancellation));
        using var logs = new TextLoggerFactory(_seen);
        using var client = VirtualClient.Of(handler, _time, options => (options.ApiKey, options.LoggerFactory, options.Retry.MaxRetries) = (Key, logs, 2));

        await WriteDownAsync(client.DeleteOneAsync());
        await WriteDownAsync(client.Files.UploadAsync(new FileContainer { FileId = "f1", UploadUri = UploadUri, RequiredHeaders = new Dictionary<string, string>() }, new byte[] { 1 }));

        Seen().Should().Contain("DeleteDocument").And.NotContain("CANARY");
        handler.Calls.Where(call => call.Address.Host == "storage.example").Should().NotBeEmpty()
            .And.OnlyContain(call => !string.Join("\n", call.HeaderLines).Contains(Key));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task A_server_that_echoes_what_it_was_sent_does_not_give_it_away(HttpStatusCode status)
    {
        for (var padding = 460; padding < 510; padding++)
        {
            ScriptedHandler? handler = null;
            using var scripted = handler = new ScriptedHandler(_time, (_, _) =>
            {
                var sent = handler!.Calls[^1].Address.Host == "storage.example" ? UploadUri.PathAndQuery : Key;
                var answer = new HttpResponseMessage(status) { Content = new StringContent($$"""{"errorCode":"{{sent}}","message":"{{new string('.', padding)}}{{sent}} and {{sent}}"}""") };
                answer.Headers.TryAddWithoutValidation("X-Request-ID", sent);
                return Task.FromResult(answer);
            });
            using var logs = new TextLoggerFactory(_seen);
            using var client = VirtualClient.Of(handler, _time, options => (options.ApiKey, options.LoggerFactory, options.Retry.MaxRetries) = (Key, logs, 1));

            await WriteDownAsync(client.DeleteOneAsync());
            await WriteDownAsync(client.Files.UploadAsync(new FileContainer { FileId = "f1", UploadUri = UploadUri, RequiredHeaders = new Dictionary<string, string>() }, new byte[] { 1 }));
        }

        Seen().Should().NotContain("CANARY", "neither whole nor cut");
    }

    private async Task WriteDownAsync(Task call)
    {
        await _time.CompleteAsync(call);
        try
        {
            await call;
        }
        catch (CoveoPushException failure)
        {
            lock (_seen)
            {
                _seen.AppendLine(failure.ToString());
            }
        }
    }

    // Spans of tests that run beside this one come here too, on their own threads.
    private void WriteDown(Activity span)
    {
        lock (_seen)
        {
            _seen.AppendLine(span.DisplayName);
            foreach (var tag in span.TagObjects.Concat(span.Events.SelectMany(happening => happening.Tags)))
            {
                _seen.Append(tag.Key).Append('=').Append(tag.Value).AppendLine();
            }
        }
    }

    private string Seen()
    {
        lock (_seen)
        {
            return _seen.ToString();
        }
    }
}
