using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Faults;

/// <summary>A definition that makes no sense is refused with the field, the value and the fix.</summary>
public sealed class FaultDefinitionTests : JournalTest
{
    [Theory]
    [InlineData("""{}""", "'kind' is missing; give one of status, latency, *.")]
    [InlineData("""7""", "A fault is an object with a 'kind', but is '7'.")]
    [InlineData("""{"kind":"crash"}""", "'kind' must be one of status, *, but is 'crash'.")]
    [InlineData("""{"kind":5}""", "'kind' must be a text, but is 5.")]
    [InlineData("""{"kind":"status","status":429,"time":3}""", "'time' is no field of a fault; use one of id, *.")]
    [InlineData("""{"kind":"status","status":429,"Status":430}""", "'Status' occurs more than once*; leave one out.")]
    [InlineData("""{"kind":"status"}""", "'status' is missing*; give the status to answer, such as 429.")]
    [InlineData("""{"kind":"status","status":99}""", "'status' must be from 200 to 599*, but is 99; try*")]
    [InlineData("""{"kind":"status","status":204}""", "'status' must be*one that has a body, but is 204; try*")]
    [InlineData("""{"kind":"status","status":"429"}""", "'status' must be an integer of 32 bits, but is \"429\".")]
    [InlineData("""{"kind":"status","status":429,"retryAfter":"soon"}""", "'retryAfter' must be*, but is 'soon'; try '2'.")]
    [InlineData("""{"kind":"status","status":429,"retryAfter":"2\r\nX: y"}""", "'retryAfter' must be*")]
    [InlineData("""{"kind":"status","status":429,"errorCode":"A B"}""", "'errorCode' must have*, but is 'A B'; leave it out*")]
    [InlineData("""{"kind":"s3","errorCode":"<b>"}""", "'errorCode' must have*, but is '<b>'; leave it out*")]
    [InlineData("""{"kind":"latency"}""", "'latencyMilliseconds' must be more than 0*; give the time to wait, such as 500.")]
    [InlineData("""{"kind":"latency","latencyMilliseconds":-1}""", "'latencyMilliseconds' must be from 0 to 3600000, but is -1.")]
    [InlineData("""{"kind":"latency","latencyMilliseconds":1e300}""", "'latencyMilliseconds' must be a number of milliseconds*1e300.")]
    [InlineData("""{"kind":"html","times":0}""", "'times' must be at least 1, but is 0; leave it out for no end.")]
    [InlineData("""{"kind":"html","after":-2}""", "'after' must be at least 0, but is -2;*")]
    [InlineData("""{"kind":"html","probability":1.5}""", "'probability' must be*, but is 1.5; leave it out for every call.")]
    [InlineData("""{"kind":"html","probability":0}""", "'probability' must be*, but is 0;*")]
    [InlineData("""{"kind":"html","route":"documents/batch"}""", "'route' must be a path that begins with '/' or '*'*'documents/batch'; try '*/documents/batch'.")]
    [InlineData("""{"kind":"html","route":"PUT"}""", "'route' must be a path*'PUT'; try*")]
    [InlineData("""{"kind":"html","route":"GET /_emulator/items"}""", "'route' must be a route of the service*never disturbed.")]
    [InlineData("""{"kind":"html","id":"a b"}""", "'id' must have*, but is 'a b'; leave it out to get one.")]
    [InlineData("""{"kind":"lostBatch","status":500}""", "'status' has no effect for kind 'lostBatch', but is '500'; leave it out, *")]
    [InlineData("""[{"kind":"html"},{"kind":"html","times":-1}]""", "Fault 2 of 2: 'times' must be at least 1, but is -1;*")]
    [InlineData("""[{"kind":"html","id":"x"},{"kind":"html","id":"x"}]""", "Fault 2 of 2: 'id' must be unique*'x'*")]
    public async Task What_makes_no_sense_is_named(string json, string message)
    {
        var answer = await ControlAsync(HttpMethod.Post, "faults", json);

        answer.ShouldBeError(400, "INVALID_FAULT");
        ((string?)answer.Json["message"]).Should().Match(message);
        (await ControlAsync(HttpMethod.Get, "faults")).Text.Should().Be("""{"faults":[]}""");
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused() =>
        (await ControlAsync(HttpMethod.Post, "faults", "{")).ShouldBeError(400, "INVALID_JSON");

    [Fact]
    public async Task An_id_is_given_once()
    {
        await ControlAsync(HttpMethod.Post, "faults", """{"id":"fault-1","kind":"html"}""");
        (await ControlAsync(HttpMethod.Post, "faults", """{"id":"fault-1","kind":"html"}""")).ShouldBeError(400, "INVALID_FAULT");

        ((string?)(await ControlAsync(HttpMethod.Post, "faults", """{"kind":"html"}""")).Json["id"]).Should().Be("fault-2");
    }

    [Fact]
    public async Task Options_are_checked_at_the_start()
    {
        var options = new CoveoEmulatorOptions { Faults = { new EmulatorFault { Status = 429, Times = -3 } } };
        var start = () => CoveoEmulator.StartAsync(options);

        await start.Should().ThrowAsync<ArgumentException>().WithMessage("Faults: 'times' must be at least 1, but is -3;*");
    }
}
