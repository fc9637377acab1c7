using System.Net;
using System.Text;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport;

/// <summary>Status and code together tell why a call failed; neither does alone.</summary>
public class FailureClassifierTests
{
    [Theory]
    [InlineData(399, "DOCUMENT_LIMIT_EXCEEDED", PushFailure.UnexpectedResponse)]
    [InlineData(400, "DOCUMENT_LIMIT_EXCEEDED", PushFailure.QuotaExceeded)]
    [InlineData(403, "TOO_MANY_DOCUMENTS_DAILY", PushFailure.QuotaExceeded)]
    [InlineData(499, "TOO_MANY_DOCUMENTS_DAILY", PushFailure.QuotaExceeded)]
    [InlineData(500, "DOCUMENT_LIMIT_EXCEEDED", PushFailure.Service)]
    [InlineData(400, "ORGANIZATION_IS_PAUSED", PushFailure.OrganizationPaused)]
    [InlineData(404, "ORGANIZATION_IS_PAUSED", PushFailure.NotFound)]
    [InlineData(412, "ORGANIZATION_IS_PAUSED", PushFailure.InvalidRequest)]
    [InlineData(412, "SOURCE_DOES_NOT_EXIST", PushFailure.NotFound)]
    [InlineData(400, "SOURCE_DOES_NOT_EXIST", PushFailure.InvalidRequest)]
    [InlineData(400, "ANY", PushFailure.InvalidRequest)]
    [InlineData(401, "ANY", PushFailure.Authentication)]
    [InlineData(403, "ANY", PushFailure.AccessDenied)]
    [InlineData(404, "ANY", PushFailure.NotFound)]
    [InlineData(408, "ANY", PushFailure.Timeout)]
    [InlineData(409, "ANY", PushFailure.InvalidRequest)]
    [InlineData(412, "ANY", PushFailure.InvalidRequest)]
    [InlineData(413, "ANY", PushFailure.PayloadTooLarge)]
    [InlineData(429, "ANY", PushFailure.Throttled)]
    [InlineData(499, "ANY", PushFailure.InvalidRequest)]
    [InlineData(500, "ANY", PushFailure.Service)]
    [InlineData(599, "ANY", PushFailure.Service)]
    [InlineData(399, "ANY", PushFailure.UnexpectedResponse)]
    [InlineData(200, "ANY", PushFailure.UnexpectedResponse)]
    public void A_refusal_is_told_by_status_and_code(int status, string code, PushFailure failure)
    {
        FailureClassifier.Classify(Response(status, $$"""{"errorCode":"{{code}}"}""")).Should().Be(failure);
    }

    [Theory]
    [InlineData(403, true, false, PushFailure.UnexpectedResponse)]
    [InlineData(403, false, true, PushFailure.UnexpectedResponse)]
    [InlineData(403, false, false, PushFailure.AccessDenied)]
    [InlineData(401, true, true, PushFailure.Authentication)]
    public void A_403_of_something_in_between_is_not_about_the_key(int status, bool isPage, bool isFirewall, PushFailure failure)
    {
        FailureClassifier.Classify(Response(status, "", isPage ? "text/html" : "application/json", isFirewall)).Should().Be(failure);
    }

    [Theory]
    [InlineData("TOO_MANY_DOCUMENTS_DAILY", true)]
    [InlineData("DOCUMENT_LIMIT_EXCEEDED", true)]
    [InlineData("TOO_MANY_REQUESTS", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Two_codes_say_that_a_quota_of_the_contract_is_used_up(string? code, bool isQuota) => FailureClassifier.IsQuota(code).Should().Be(isQuota);

    private static PushResponse Response(int status, string body, string mediaType = "application/json", bool isFirewallBlock = false) =>
        new() { StatusCode = (HttpStatusCode)status, Body = Encoding.UTF8.GetBytes(body), MediaType = mediaType, IsFirewallBlock = isFirewallBlock };
}
