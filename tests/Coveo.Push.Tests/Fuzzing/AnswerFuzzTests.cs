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
    [MemberData(nameof(Calls))]
    public async Task The_answers_that_are_varied_are_good_ones(string name)
    {
        var (answer, call) = AnsweredCalls.All[name];
        _answers.Answer(HttpStatusCode.OK, System.Text.Encoding.UTF8.GetBytes(answer));

        (await call(_client)).Should().NotBeNull();
    }
}
