using System.Net;
using System.Text.Json;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class FieldGroupsTests
{
    private const string Url = "https://platform.cloud.coveo.com/rest/organizations/acmeorg1/indexes/fields/batch";

    private readonly RecordingService _service = new();

    private IFieldsClient Fields => _service.Client().Fields;

    [Fact]
    public async Task Fields_are_created_five_hundred_at_once()
    {
        _service.Then(HttpStatusCode.OK, Done(0, 500)).Then(HttpStatusCode.OK, Done(500, 500)).Then(HttpStatusCode.OK, Done(1000, 1));

        var outcomes = await Fields.CreateAsync(Definitions(1001));

        outcomes.Should().HaveCount(1001).And.OnlyContain(outcome => outcome.Result == FieldResult.Done);
        outcomes.Select(outcome => outcome.Name).Should().Equal(Definitions(1001).Select(definition => definition.Name));
        _service.Calls.Select(call => call.Line).Should().AllBe($"POST {Url}/create/results");
        _service.Calls.Select(call => JsonDocument.Parse(call.Text!).RootElement.GetArrayLength()).Should().Equal(500, 500, 1);
    }

    [Fact]
    public async Task Fields_are_updated_together()
    {
        _service.Answers(HttpStatusCode.OK, Done(0, 2));

        await Fields.UpdateAsync(Definitions(2));

        _service.Call.Line.Should().Be($"PUT {Url}/update/results");
        _service.Call.Text.Should().StartWith("""[{"name":"f0","type":"LONG",""").And.Contain("""},{"name":"f1",""");
    }

    [Fact]
    public async Task Fields_are_deleted_by_their_names_in_addresses_that_are_not_too_long()
    {
        _service.Then(HttpStatusCode.OK, Done(0, 2)).Answers(HttpStatusCode.OK, """{"status":"IN_PROGRESS"}""");

        await Fields.DeleteAsync(["f0", "f1"]);
        await Fields.DeleteAsync(Enumerable.Range(0, 100).Select(number => $"f{number:000}{new string('x', 200)}"));

        _service.Calls[0].Line.Should().Be($"DELETE {Url}/delete/results?fields=f0%2Cf1");
        _service.Calls.Should().HaveCountGreaterThan(5).And.OnlyContain(call => call.Line.Length < 5000);
        _service.Calls.Skip(1).Sum(call => Uri.UnescapeDataString(call.Address.Query).Split(',').Length).Should().Be(100);
    }

    [Fact]
    public async Task Nothing_to_do_is_no_call()
    {
        (await Fields.CreateAsync([])).Should().BeEmpty();
        (await Fields.DeleteAsync(Array.Empty<string>())).Should().BeEmpty();
        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Each_field_has_its_outcome_when_one_is_refused()
    {
        _service.Answers(
            HttpStatusCode.OK,
            """
            {"batchOperationId":"b","status":"COMPLETED","batchOperationResourcesStatus":[
              {"resourceModel":{"name":"f1"},"operationResult":"ERROR","errorDetails":"exists","successful":false},
              {"resourceModel":{"name":"f0"},"operationResult":"SUCCESS","successful":true},
              {"resourceModel":"f2","operationResult":"ERROR","errorDetails":{"message":"too many"}},
              {"resourceModel":{"name":"f3"},"operationResult":"ODD","errorDetails":{"code":7}}]}
            """);

        var failure = (await FluentActions.Awaiting(() => Fields.CreateAsync(Definitions(5))).Should().ThrowAsync<CoveoFieldsIncompleteException>()).Which;

        failure.Outcomes.Select(outcome => outcome.ToString()).Should().Equal("f0: Done", "f1: Refused (exists)", "f2: Refused (too many)", "f3: Unknown ({\"code\":7})", "f4: Unknown (the answer does not name it)");
        failure.Message.Should().Be("1 of 5 fields are done. The service refuses f1: Refused (exists), f2: Refused (too many), f3: Unknown ({\"code\":7}), f4: Unknown (the answer does not name it).");
        failure.Failure.Should().Be(PushFailure.InvalidRequest);
    }

    [Fact]
    public async Task A_server_that_echoes_the_key_does_not_give_it_away()
    {
        _service.Answers(HttpStatusCode.OK, $$"""{"status":"COMPLETED","batchOperationResourcesStatus":[{"resourceModel":{"name":"f0"},"operationResult":"ERROR","errorDetails":"{{new string('.', 470)}}{{RecordingService.ApiKey}}"}]}""");

        var failure = (await FluentActions.Awaiting(() => Fields.CreateAsync(Definitions(1))).Should().ThrowAsync<CoveoFieldsIncompleteException>()).Which;

        failure.Outcomes[0].ErrorDetails.Should().EndWith("***");
        failure.ToString().Should().NotContain("xx1111");
    }

    [Fact]
    public async Task What_is_still_going_on_is_no_failure()
    {
        _service.Answers(HttpStatusCode.OK, """{"status":"IN_PROGRESS","batchOperationResourcesStatus":[{"resourceModel":{"name":"f0"},"operationResult":"SUCCESS"}]}""");

        (await Fields.CreateAsync(Definitions(2))).Select(outcome => outcome.Result).Should().Equal(FieldResult.Done, FieldResult.InProgress);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, FieldResult.Unknown)]
    [InlineData(HttpStatusCode.Forbidden, FieldResult.Refused)]
    public async Task When_a_call_fails_those_before_are_done_and_those_after_are_not_sent(HttpStatusCode status, FieldResult result)
    {
        _service.Then(HttpStatusCode.OK, Done(0, 500)).Answers(status, """{"errorCode":"X","message":"Why"}""");

        var failure = (await FluentActions.Awaiting(() => Fields.CreateAsync(Definitions(1200))).Should().ThrowAsync<CoveoFieldsIncompleteException>()).Which;

        failure.Outcomes.GroupBy(outcome => outcome.Result).Select(group => (group.Key, group.Count())).Should().Equal((FieldResult.Done, 500), (result, 500), (FieldResult.NotSent, 200));
        failure.Outcomes[600].ErrorDetails.Should().Be("Why");
        failure.Message.Should().StartWith("500 of 1,200 fields are done. CreateFields (500 fields, 'f500' to 'f999') failed: ");
        failure.StatusCode.Should().Be(status);
        _service.Calls.Should().HaveCount(2);
    }

    private static IEnumerable<FieldDefinition> Definitions(int count) => Enumerable.Range(0, count).Select(number => new FieldDefinition($"f{number}", FieldType.Long));

    private static string Done(int first, int count) =>
        $$"""{"batchOperationId":"b","status":"COMPLETED","batchOperationResourcesStatus":[{{string.Join(',', Enumerable.Range(first, count).Select(number => $$"""{"resourceModel":{"name":"f{{number}}"},"operationResult":"SUCCESS","errorDetails":null,"successful":true}"""))}}]}""";
}
