using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class PrivilegesClientTests
{
    private const string Url = "https://platform.cloud.coveo.com/rest";

    private readonly RecordingService _service = new();

    [Fact]
    public async Task A_privilege_is_evaluated()
    {
        _service.Answers(HttpStatusCode.OK, """{"approved":false,"evaluationReport":{"privilegeEvaluationResultCodes":["OPERATION_NOT_ALLOWED",null]},"unknown":1}""");

        var evaluation = await Privileges.EvaluateAsync(Privilege.EditSource("acmeorg1-abc"));

        _service.Call.Line.Should().Be($"POST {Url}/privilege/evaluate");
        _service.Call.Text.Should().Be("""{"organizationId":"acmeorg1","requestedPrivilege":{"owner":"PLATFORM","targetDomain":"SOURCE","type":"EDIT","targetId":"acmeorg1-abc"}}""");
        evaluation.Should().BeEquivalentTo(new PrivilegeEvaluation { Privilege = Privilege.EditSource("acmeorg1-abc"), ResultCodes = ["OPERATION_NOT_ALLOWED"] });
        evaluation.ToString().Should().Be("Content > Sources > Edit on 'acmeorg1-abc': no (OPERATION_NOT_ALLOWED)");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("""{"approved":"perhaps"}""")]
    public async Task An_answer_that_does_not_say_is_an_error(string body)
    {
        _service.Answers(HttpStatusCode.OK, body);

        await Privileges.Invoking(it => it.EvaluateAsync(Privilege.ViewFields)).Should().ThrowAsync<CoveoPushException>().WithMessage("*it does not say whether the privilege is there*");
    }

    [Fact]
    public async Task Own_privileges_and_those_for_keys_are_listed()
    {
        _service.Answers(HttpStatusCode.OK, """[{"owner":"PLATFORM","targetDomain":"SOURCE","type":"VIEW"},{"targetDomain":"SOMETHING_NEW","level":"x"},{"type":"VIEW"},null]""");

        (await Privileges.ListOwnAsync()).Should().Equal(Privilege.ViewSources, new Privilege("SOMETHING_NEW", type: null));
        await Privileges.ListForApiKeysAsync();

        _service.Calls.Select(call => call.Line).Should().Equal($"GET {Url}/organizations/acmeorg1/privileges/me", $"GET {Url}/organizations/acmeorg1/privileges/apikeys");
    }

    [Fact]
    public void Privileges_are_told_in_the_words_of_the_administration_console() => new[]
    {
        Privilege.ViewOrganization, Privilege.EditSource("s"), Privilege.CreateSources, Privilege.EditSecurityProvider("My Provider"), Privilege.ViewSecurityIdentities,
        Privilege.CreateFields, Privilege.ViewActivities, Privilege.EditApiKeys, new Privilege("EXECUTE_QUERY", type: null, owner: "SEARCH_API"), new Privilege("EXTENSION", "PUSH", "e"),
    }.Select(privilege => privilege.ToString()).Should().Equal(
        "Organization > Organization > View",
        "Content > Sources > Edit on 's'",
        "Content > Sources > Can create",
        "Content > Security identity providers > Edit on 'My Provider'",
        "Content > Security identities > View",
        "Content > Fields > Can create",
        "Organization > Activities > View",
        "Organization > API keys > Edit",
        "SEARCH_API > EXECUTE_QUERY > Allowed",
        "PLATFORM > EXTENSION > PUSH on 'e'");

    [Fact]
    public void What_pushing_asks_for_is_no_more_than_that()
    {
        Privilege.ToPushItems("s").Should().Equal(Privilege.ViewOrganization, Privilege.EditSource("s"));
        Privilege.ToPushIdentities("p").Should().Equal(Privilege.ViewOrganization, Privilege.EditSecurityProvider("p"));
    }

    private IPrivilegesClient Privileges => _service.Client().Privileges;
}
