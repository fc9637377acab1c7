using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

/// <summary>Sixty-four senders, and a service that answers 429 with <c>Retry-After: 2</c> to a third of the calls.</summary>
public class ThrottledSendersTests
{
    private const int Senders = 64;
    private const int CallsEach = 5;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly ManualTimeProvider _time = new();
    private readonly List<DateTimeOffset> _sent = [];
    private readonly List<DateTimeOffset> _throttled = [];

    [Fact]
    public async Task Every_call_succeeds_none_is_sent_while_the_gate_is_closed_and_no_herd_follows()
    {
        using var handler = new ScriptedHandler(_time, (number, _) => Answer(number));
        using var client = VirtualClient.Of(handler, _time, options => (options.Retry.MaxRetries, options.Timeouts.Call) = (100, TimeSpan.FromHours(12)));

        var senders = Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendAsync(client)));
        await _time.CompleteAsync(senders);
        await senders;

        _throttled.Count.Should().BeInRange(Senders * CallsEach / 3, Senders * CallsEach, "a third of the calls was throttled, and made again");
        (_sent.Count - _throttled.Count).Should().Be(Senders * CallsEach, "every call succeeded once");

        // All senders were on their way when the first 429 came; from then on the gate decides.
        var gated = _sent.SkipWhile(moment => moment <= _throttled[0]).ToList();
        foreach (var moment in gated)
        {
            _throttled.Should().NotContain(closed => moment > closed && moment < closed + RetryAfter, "the gate is closed then");
        }

        gated.GroupBy(moment => moment).Should().OnlyContain(herd => herd.Count() <= 4, "senders come back a few at a time");
    }

    private static async Task SendAsync(CoveoPushClient client)
    {
        for (var call = 0; call < CallsEach; call++)
        {
            await client.DeleteOneAsync().ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> Answer(int number)
    {
        _sent.Add(_time.GetUtcNow());
        await Task.Delay(TimeSpan.FromMilliseconds(10), _time).ConfigureAwait(false);
        if (number % 3 != 0)
        {
            return new HttpResponseMessage(HttpStatusCode.Accepted);
        }

        _throttled.Add(_time.GetUtcNow());
        var throttled = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        throttled.Headers.Add("Retry-After", "2");
        return throttled;
    }
}
