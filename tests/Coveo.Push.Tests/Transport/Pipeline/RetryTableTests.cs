using System.Net;
using System.Text;
using System.Text.Json;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

/// <summary>Every route against every fault: how often it is tried, what is waited in between, how it ends. In virtual time, jitter drawn as 1.</summary>
public class RetryTableTests
{
    private const int MaxRetries = 3;
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"title":"Żółw"}""");

    private readonly ManualTimeProvider _time = new();

    public static TheoryData<string, string> RoutesAndFaults
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var route in PushRoutes.All)
            {
                foreach (var fault in Fault.All)
                {
                    data.Add(route.Name, fault.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(RoutesAndFaults))]
    public async Task A_fault_that_passes_is_survived_where_a_repeat_does_no_harm(string routeName, string faultName)
    {
        var (route, fault) = Find(routeName, faultName);
        var isRepeated = fault.IsRetried && (route.IsRepeatable || fault.ServiceHasNotActed);
        using var handler = new ScriptedHandler(_time, (attempt, cancellation) => attempt == 1 ? fault.Answer(cancellation) : Good());

        var (response, failure) = await SendAsync(route, handler);

        handler.Calls.Should().HaveCount(isRepeated ? 2 : 1);
        handler.Waits.Should().Equal(isRepeated ? [fault.Wait] : []);
        handler.Calls.Select(call => call.Body!.SequenceEqual(Body)).Should().NotContain(false, "each attempt sends the same bytes");
        if (isRepeated)
        {
            response!.StatusCode.Should().Be(HttpStatusCode.Accepted);
        }
        else
        {
            failure!.Failure.Should().Be(fault.Failure);
            failure.Attempts.Should().ContainSingle();
        }

        _time.TimerCount.Should().Be(0, "a call that has ended leaves no timer behind");
    }

    [Theory]
    [MemberData(nameof(RoutesAndFaults))]
    public async Task A_fault_that_stays_ends_the_call_after_all_repeats_with_what_it_was(string routeName, string faultName)
    {
        var (route, fault) = Find(routeName, faultName);
        var isRepeated = fault.IsRetried && (route.IsRepeatable || fault.ServiceHasNotActed);
        using var handler = new ScriptedHandler(_time, (_, cancellation) => fault.Answer(cancellation));

        var (_, failure) = await SendAsync(route, handler);

        handler.Calls.Should().HaveCount(isRepeated ? MaxRetries + 1 : 1);
        failure!.Failure.Should().Be(fault.Failure);
        failure.Route.Should().BeSameAs(route);
        failure.Attempts.Should().HaveCount(handler.Calls.Count);
        failure.Attempts.Select(attempt => attempt.StartedAt).Should().Equal(handler.SentAt);
        failure.Attempts[^1].WaitAfter.Should().BeNull();
        _time.TimerCount.Should().Be(0);
    }

    private static (PushRoute Route, Fault Fault) Find(string routeName, string faultName) =>
        (PushRoutes.All.Single(route => route.Name == routeName), Fault.All.Single(fault => fault.Name == faultName));

    private async Task<(PushResponse? Response, CoveoPushException? Failure)> SendAsync(PushRoute route, HttpMessageHandler handler)
    {
        using var http = HttpHandlers.CreateClient(handler, disposeHandler: false);
        var options = new CoveoPushOptions
        {
            OrganizationId = "acmeorg1",
            ApiKey = "key",
            TimeProvider = _time,
            Jitter = () => 1,
            Retry = { MaxRetries = MaxRetries },
            Timeouts = { Attempt = Fault.AttemptTimeout },
        };
        var request = new PushRequest(route)
            .Path("sourceId", "s1").Path("providerId", "p 1").Path("streamId", "t1").Path("epochMilliseconds", "1")
            .Json(Body)
            .Needs(response => IsJson(response) ? null : "it is not whole");
        var call = new ClientParts(options, () => http, () => http).Calls.SendAsync(request, CancellationToken.None);
        await _time.CompleteAsync(call);
        try
        {
            return (await call, null);
        }
        catch (CoveoPushException failure)
        {
            return (null, failure);
        }
    }

    private static bool IsJson(PushResponse response)
    {
        try
        {
            using var document = JsonDocument.Parse(response.Body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Task<HttpResponseMessage> Good() => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted) { Content = new StringContent("{}") });
}
