using System.Text.Json.Nodes;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Faults;

/// <summary>Which calls a fault is applied to.</summary>
public sealed class FaultTests : JournalTest
{
    [Fact]
    public async Task The_next_calls_of_a_route_are_throttled_then_it_goes_on()
    {
        await AddAsync("""{"route":"PUT */documents/batch","times":2,"kind":"status","status":429,"retryAfter":"2"}""");

        var answers = new List<Answer>();
        for (var n = 0; n < 3; n++)
        {
            await PutAsync($"http://a/{n}", "{}");
            answers.Add(await PutBatchAsync(await UploadAsync("""{"addOrUpdate":[{"documentId":"http://batch"}]}""")));
        }

        answers[0].ShouldBeError(429, "TOO_MANY_REQUESTS");
        answers[0].Headers["Retry-After"].Should().Be("2");
        answers.Select(answer => answer.Status).Should().Equal(429, 429, 202);
        (await IndexedIdsAsync()).Should().Equal("http://a/0", "http://a/1", "http://a/2", "http://batch");
    }

    [Fact]
    public async Task Each_is_recorded_with_the_call_it_was_applied_to()
    {
        await AddAsync("""{"id":"busy","kind":"status","status":503,"times":1}""");
        await PutAsync("http://a", """{"title":"sent"}""");
        await PutAsync("http://a", "{}");

        var requests = await RequestsAsync();

        requests.Select(request => (string?)request["fault"]).Should().Equal(null, "busy");
        var call = (await ControlAsync(HttpMethod.Get, $"requests/{requests[1]["id"]}")).Json;
        ((string?)call["request"]!["body"]).Should().Be("""{"title":"sent"}""");
        ((string?)call["response"]!["body"]).Should().Be("""{"message":"Service Unavailable"}""");
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("/push/*", true)]
    [InlineData("put */DOCUMENTS", true)]
    [InlineData("PUT */sources/*/documents", true)]
    [InlineData("DELETE */documents", false)]
    [InlineData("/documents", false)]
    [InlineData("*/documents/*", false)]
    [InlineData("/rest/*", false)]
    public async Task A_route_is_a_method_and_a_path_with_wildcards(string route, bool isHit)
    {
        await AddAsync($$"""{"route":"{{route}}","kind":"status","status":500}""");

        (await PutAsync("http://a", "{}")).Status.Should().Be(isHit ? 500 : 202);
    }

    [Fact]
    public async Task A_route_may_be_written_as_it_is_sent_or_as_it_is_meant()
    {
        await AddAsync("""[{"route":"PUT */providers/My Provider/*","kind":"status","status":500,"times":1},"""
            + """{"route":"PUT */providers/My%20Provider/*","kind":"status","status":502,"times":1}]""");

        (await SendAsync(HttpMethod.Put, $"{PushBase}/providers/My%20Provider/permissions")).Status.Should().Be(500);
        (await SendAsync(HttpMethod.Put, $"{PushBase}/providers/My%20Provider/permissions")).Status.Should().Be(502);
    }

    [Fact]
    public async Task The_first_calls_can_pass()
    {
        await AddAsync("""{"after":2,"times":1,"kind":"status","status":500}""");

        (await StatusesAsync(5)).Should().Equal(202, 202, 500, 202, 202);
    }

    [Fact]
    public async Task Of_several_faults_the_first_that_is_due_is_applied()
    {
        await AddAsync("""[{"times":1,"kind":"status","status":500},{"times":2,"kind":"status","status":502},{"kind":"status","status":503}]""");

        (await StatusesAsync(5)).Should().Equal(500, 502, 502, 503, 503);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public async Task The_same_seed_gives_the_same_faults(int seed)
    {
        var fault = $$"""{"probability":0.5,"seed":{{seed}},"kind":"status","status":500}""";
        await AddAsync(fault);
        var first = await StatusesAsync(50);
        await ControlAsync(HttpMethod.Delete, "faults");
        await AddAsync(fault);

        (await StatusesAsync(50)).Should().Equal(first);
        first.Should().Contain(202).And.Contain(500);
    }

    [Fact]
    public async Task They_are_listed_with_what_they_have_done()
    {
        await AddAsync("""{"route":"PUT */documents","times":3,"kind":"status","status":429,"retryAfter":2,"seed":7}""");
        await PutAsync("http://a", "{}");

        var list = await ControlAsync(HttpMethod.Get, "faults");

        list.Text.Should().Be(
            """{"faults":[{"id":"fault-1","route":"PUT */documents","kind":"status","times":3,"after":0,"probability":1,"seed":7,"""
            + "\"status\":429,\"retryAfter\":\"2\",\"latencyMilliseconds\":0,\"hits\":1,\"remaining\":2}]}");
    }

    [Fact]
    public async Task What_is_listed_can_be_added_again()
    {
        await AddAsync("""[{"kind":"latency","latencyMilliseconds":1.5},{"kind":"html","body":"<p>","probability":0.25,"times":2}]""");
        var listed = (await ControlAsync(HttpMethod.Get, "faults")).Json["faults"]!.ToJsonString();
        await ControlAsync(HttpMethod.Delete, "faults");

        await AddAsync(listed);

        (await ControlAsync(HttpMethod.Get, "faults")).Json["faults"]!.ToJsonString().Should().Be(listed);
    }

    [Fact]
    public async Task One_is_removed_or_all()
    {
        await AddAsync("""[{"id":"a","kind":"status","status":500},{"kind":"status","status":502},{"kind":"status","status":503}]""");

        (await ControlAsync(HttpMethod.Delete, "faults/a")).Status.Should().Be(200);
        (await ControlAsync(HttpMethod.Delete, "faults/a")).ShouldBeError(404, "FAULT_NOT_FOUND");
        (await StatusesAsync(1)).Should().Equal(502);
        (await ControlAsync(HttpMethod.Delete, "faults")).Status.Should().Be(200);
        (await StatusesAsync(1)).Should().Equal(202);
    }

    [Fact]
    public async Task A_reset_removes_what_was_added()
    {
        await AddAsync("""{"kind":"status","status":500}""");

        await ControlAsync(HttpMethod.Post, "reset");

        (await ControlAsync(HttpMethod.Get, "faults")).Text.Should().Be("""{"faults":[]}""");
    }

    [Fact]
    public async Task A_test_adds_and_removes_them_in_process()
    {
        var id = Emulator.Faults.Add(new EmulatorFault { Route = "PUT */documents", Status = 503, Times = 2 });
        var add = () => Emulator.Faults.Add(new EmulatorFault { Status = 1 });

        (await StatusesAsync(3)).Should().Equal(503, 503, 202);
        Emulator.Faults.HitsOf(id).Should().Be(2);
        Emulator.Faults.Remove(id).Should().BeTrue();
        Emulator.Faults.Remove(id).Should().BeFalse();
        Emulator.Faults.HitsOf(id).Should().Be(0);
        add.Should().Throw<ArgumentException>().WithMessage("'status' must be from 200 to 599*but is 1;*");
    }

    [Fact]
    public async Task The_control_api_is_not_disturbed()
    {
        await AddAsync("""{"kind":"resetBeforeBody"}""");

        (await ControlAsync(HttpMethod.Get, "info")).Status.Should().Be(200);
    }

    private async Task<JsonNode> AddAsync(string json)
    {
        var answer = await ControlAsync(HttpMethod.Post, "faults", json);
        answer.Status.Should().Be(201, answer.Text);
        return answer.Json;
    }

    private async Task<List<int>> StatusesAsync(int calls)
    {
        var statuses = new List<int>();
        for (var n = 0; n < calls; n++)
        {
            statuses.Add((await PutAsync("http://a", "{}")).Status);
        }

        return statuses;
    }
}
