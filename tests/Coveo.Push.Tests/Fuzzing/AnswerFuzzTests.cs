using System.Net;

namespace Coveo.Push.Tests.Fuzzing;

/// <summary>The service answers 200 with anything: a call gives what it can read, or fails as it is documented to.</summary>
public sealed class AnswerFuzzTests : IDisposable
{
    private readonly HostileAnswers _answers = new();
    private readonly CoveoPushClient _client;

    public AnswerFuzzTests() => _client = FuzzClient.Of(_answers);

    public static IEnumerable<object[]> Calls => AnsweredCalls.All.Keys.Select(name => new object[] { name });

    public void Dispose()
    {
        _client.Dispose();
        _answers.Dispose();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public Task An_answer_that_is_not_the_services_fails_no_call_in_an_undocumented_way(string name) => FuzzCases.RunAsync(250, async input =>
    {
        var (answer, call) = AnsweredCalls.All[name];
        _answers.Answer(HttpStatusCode.OK, input.Bytes(answer));
        try
        {
            await call(_client);
        }
        catch (CoveoPushException)
        {
            // What every call is documented to throw.
        }
    });

    [Theory]
    [InlineData("source", """{"id":"s","\ud800":1}""")]
    [InlineData("source", """{"id":"s","createdDate":"\ud800"}""")]
    [InlineData("source", """{"id":"s","permissions":{"permissionLevels":[{"permissionSets":[{"allowedPermissions":[{"identity":"a","additionalInfo":{"\ud800":"b","c":"\ud800"}}]}]}]}}""")]
    [InlineData("log", """{"documentLogEntries":[{"meta":{"\ud800":"a","b":"\ud800"}}],"hasNextPage":false}""")]
    [InlineData("activities", """{"items":[{"id":"a","endDate":"\ud800"}]}""")]
    [InlineData("organization", """{"id":"o","status":{"paused":"perhaps"}}""")]
    [InlineData("organization", """{"id":"o","license":{"productName":"\ud800","connectors":[{"type":"\ud800"},{"type":"PUSH","sourceVisibilities":["\ud800"]}]}}""")]
    [InlineData("limits", """{"content":{"\ud800":{"limit":3}}}""")]
    [InlineData("limits", """{"content":{"sources":{"actua\ud800lCount":3}}}""")]
    [InlineData("entitlements", """{"productName":"C","connectors":[{"type":"PUSH","sou\ud800rceVisibilities":["SECURED"]}]}""")]
    [InlineData("field outcomes", """{"status":"COMPLETED","batchOperationResourcesStatus":[{"resourceModel":{"na\ud800me":"price"},"successful":true},{"resourceModel":"price","successful":true,"errorDetails":{"mess\ud800age":"m"}},{"resourceModel":"size","successful":true}]}""")]
    [InlineData("field outcomes", """{"status":"COMPLETED","batchOperationResourcesStatus":[{"resourceModel":{"name":"\ud800"},"successful":true},{"resourceModel":{"name":"price"},"successful":true,"errorDetails":"\ud800"},{"resourceModel":"size","successful":true}]}""")]
    public async Task Half_of_a_character_or_a_value_of_another_kind_is_as_good_as_left_out(string name, string answer)
    {
        _answers.Answer(HttpStatusCode.OK, System.Text.Encoding.UTF8.GetBytes(answer));

        (await AnsweredCalls.All[name].Call(_client)).Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task The_answers_that_are_varied_are_good_ones(string name)
    {
        var (answer, call) = AnsweredCalls.All[name];
        _answers.Answer(HttpStatusCode.OK, System.Text.Encoding.UTF8.GetBytes(answer));

        (await call(_client)).Should().NotBeNull();
    }
}
