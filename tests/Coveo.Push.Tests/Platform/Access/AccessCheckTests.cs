using System.Net;
using System.Text.Json;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class AccessCheckTests
{
    private const string Rest = "https://platform.cloud.coveo.com/rest";
    private const string Org = Rest + "/organizations/acmeorg1";
    private const string Yes = """{"approved":true,"evaluationReport":{"privilegeEvaluationResultCodes":["OPERATION_GRANTED"]}}""";
    private const string No = """{"approved":false,"evaluationReport":{"privilegeEvaluationResultCodes":["OPERATION_NOT_ALLOWED"]}}""";
    private const string Healthy = """{"status":"HEALTHY","lifeCycleState":"ACTIVE"}""";
    private const string Denied = """{"errorCode":"ACCESS_DENIED","message":"no"}""";
    private const string SourceId = RecordingService.SourceId;

    private readonly RecordingService _service = new();

    [Fact]
    public async Task A_key_that_can_do_all_is_ready_after_five_calls()
    {
        Answers(Yes, Yes, Source(), Healthy, "{}");

        var report = await CheckAsync();

        _service.Calls.Select(call => call.Line).Should().Equal(
            $"POST {Rest}/privilege/evaluate", $"POST {Rest}/privilege/evaluate", $"GET {Org}/sources/{SourceId}", $"GET {Org}/status", $"GET {Org}/limits/content");
        report.Should().BeEquivalentTo(new { IsReady = true, OrganizationId = "acmeorg1", SourceId });
        report.Findings.Should().BeEmpty();
        report.MissingPrivileges.Should().BeEmpty();
        report.Privileges.Select(check => check.ToString()).Should().Equal("Organization > Organization > View: granted", $"Content > Sources > Edit on '{SourceId}': granted");
    }

    [Fact]
    public async Task What_a_key_lacks_is_told_in_the_words_of_the_administration_console()
    {
        Answers(Yes, No, Source(), Healthy, "{}");

        var report = await CheckAsync();

        report.IsReady.Should().BeFalse();
        report.MissingPrivileges.Should().Equal(Privilege.EditSource(SourceId));
        report.Findings.Should().Equal(new AccessFinding(
            AccessSeverity.Problem, $"The key lacks Content > Sources > Edit on '{SourceId}'. Grant it under Organization > API keys, or use a key that has it."));
    }

    [Fact]
    public async Task A_key_that_may_not_even_ask_is_told_what_could_not_be_checked()
    {
        _service.Then(HttpStatusCode.OK, No).Then(HttpStatusCode.OK, No).Answers(HttpStatusCode.Forbidden, Denied);

        var report = await CheckAsync();

        report.Findings.Select(finding => finding.ToString()).Should().Equal(
            "Problem: The key lacks Organization > Organization > View. Grant it under Organization > API keys, or use a key that has it.",
            $"Problem: The key lacks Content > Sources > Edit on '{SourceId}'. Grant it under Organization > API keys, or use a key that has it.",
            $"Unknown: Source '{SourceId}' could not be checked: the key may not ask (403 ACCESS_DENIED).",
            "Unknown: Whether the organization is paused could not be checked: the key may not ask (403 ACCESS_DENIED).",
            "Unknown: Which limits are near could not be checked: the key may not ask (403 ACCESS_DENIED).");
    }

    [Fact]
    public async Task Where_the_platform_says_401_for_a_missing_privilege_it_is_no_wrong_key()
    {
        _service.Then(HttpStatusCode.OK, Yes).Then(HttpStatusCode.OK, Yes).Answers(HttpStatusCode.Unauthorized, """{"errorCode":"UNAUTHORIZED"}""");

        (await CheckAsync()).Findings.Should().HaveCount(3).And.OnlyContain(finding => finding.Severity == AccessSeverity.Unknown);
    }

    [Fact]
    public async Task A_key_that_is_not_known_at_all_is_an_error()
    {
        _service.Answers(HttpStatusCode.Unauthorized, """{"errorCode":"INVALID_TOKEN","message":"Token is invalid."}""");

        await FluentActions.Awaiting(() => CheckAsync()).Should().ThrowAsync<CoveoAuthenticationException>().WithMessage("*check CoveoPushOptions.ApiKey*");
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_found_out()
    {
        _service.Then(HttpStatusCode.OK, Yes).Then(HttpStatusCode.OK, Yes).Then(HttpStatusCode.NotFound, """{"errorCode":"SOURCE_DOES_NOT_EXIST"}""").Then(HttpStatusCode.OK, Healthy).Then(HttpStatusCode.OK, "{}");

        var report = await CheckAsync();

        report.Source.Should().BeNull();
        report.Findings.Should().ContainSingle().Which.ToString().Should().Be($"Problem: Source '{SourceId}' does not exist. Check the ID; a source created a moment ago can take some seconds.");
    }

    [Theory]
    [InlineData("WEB2", false, false, "IDLE", "Problem: Source S (*) takes no pushes: it is of type WEB2.*")]
    [InlineData("CATALOG", false, true, "PUSH_READY", "Problem: Source S (*) takes streams only: it is of type CATALOG.*")]
    [InlineData("PUSH", true, false, "CREATING", "Problem: Source S (*) is still being created.*")]
    [InlineData("PUSH", true, false, "DISABLED", "Problem: Source S (*) is disabled.*")]
    [InlineData("PUSH", true, false, "REFRESHING", "Warning: Somebody is at source S (*): it is REFRESHING.*")]
    [InlineData("PUSH", true, false, "DREAMING", "Warning: Source S (*) is DREAMING, not PUSH_READY.*")]
    public async Task A_source_that_is_not_ready_is_found_out(string type, bool push, bool stream, string status, string finding)
    {
        Answers(Yes, Yes, Source(type, push, stream, status), Healthy, "{}");

        (await CheckAsync()).Findings.Should().ContainSingle().Which.ToString().Should().Match(finding);
    }

    [Theory]
    [InlineData("CATALOG", false, AccessPurposes.StreamItems, true, "nothing")]
    [InlineData("CATALOG", true, AccessPurposes.StreamItems | AccessPurposes.PushItems, true, "nothing")]
    [InlineData("CATALOG", false, AccessPurposes.StreamItems | AccessPurposes.PushItems, false, "Problem: Source S (*) takes streams only*")]
    [InlineData("PUSH", true, AccessPurposes.StreamItems, false, "Problem: Source S (*) takes no streams: it is of type PUSH, and not stream-enabled.*")]
    public async Task A_source_is_looked_at_for_what_it_is_needed_for(string type, bool push, AccessPurposes purposes, bool isReady, string finding)
    {
        Answers(Yes, Yes, Source(type, push, stream: type == "CATALOG"), Healthy, "{}");

        var report = await CheckAsync(new AccessCheckOptions { Purposes = purposes });

        report.IsReady.Should().Be(isReady);
        (report.Findings.SingleOrDefault()?.ToString() ?? "nothing").Should().Match(finding);
        report.Privileges.Select(check => check.Privilege).Should().Equal(Privilege.ViewOrganization, Privilege.EditSource(SourceId));
    }

    [Theory]
    [InlineData("""{"status":"HEALTHY","paused":true}""", "Problem: The organization is paused for inactivity*Organization.ResumeAsync*")]
    [InlineData("""{"status":"HEALTHY","readOnly":true}""", "Problem: The organization is read-only*")]
    [InlineData("""{"status":"ERROR","errorCodes":["SEARCH_ERROR"]}""", "Warning: Something is wrong with the organization: SEARCH_ERROR.*")]
    [InlineData("""{"status":"ERROR"}""", "Warning: Something is wrong with the organization: no details are told.*")]
    public async Task An_organization_that_takes_no_pushes_is_found_out(string status, string finding)
    {
        Answers(Yes, Yes, Source(), status, "{}");

        (await CheckAsync()).Findings.Should().ContainSingle().Which.ToString().Should().Match(finding);
    }

    [Fact]
    public async Task Limits_that_are_near_are_told()
    {
        Answers(Yes, Yes, Source(), Healthy, """{"a":{"actualCount":90,"limit":100},"b":{"actualCount":89,"limit":100},"c":{"actualCount":5,"limit":5},"d":{"actualCount":5},"e":{"actualCount":0,"limit":0}}""");

        var report = await CheckAsync();

        report.IsReady.Should().BeTrue("a limit that is near stops nothing yet");
        report.NearLimits.Select(limit => limit.Key).Should().Equal("a", "c");
        report.Findings.Select(finding => finding.Text).Should().Equal(
            "Limit content > a: 90 of 100 is near. Delete what is not needed, or have the license extended.",
            "Limit content > c: 5 of 5 is reached. Delete what is not needed, or have the license extended.");
    }

    [Theory]
    [InlineData(120, "The clock of this machine is 120 s behind the service's.*")]
    [InlineData(-3600, "The clock of this machine is 3600 s ahead of the service's.*")]
    [InlineData(30, "no findings")]
    public async Task A_clock_that_is_off_is_told(int seconds, string finding)
    {
        var date = _service.Time.GetUtcNow().AddSeconds(seconds);
        var all = $$"""{"approved":true,"id":"{{SourceId}}","name":"S","pushEnabled":true,"status":"HEALTHY"}""";
        _service.Answers(HttpStatusCode.OK, all, "application/json", ("Date", date.ToString("r", System.Globalization.CultureInfo.InvariantCulture)));
        using var client = _service.Client();

        var report = await client.CheckAccessAsync(SourceId);

        report.ClockSkew!.Value.TotalSeconds.Should().BeApproximately(seconds, 1);
        report.CheckedAt.Should().BeCloseTo(date, TimeSpan.FromSeconds(1));
        report.Findings.Select(found => found.Text).DefaultIfEmpty("no findings").Should().ContainSingle().Which.Should().Match(finding);
    }

    [Fact]
    public async Task Of_a_secured_source_the_right_to_push_identities_is_checked_too()
    {
        Answers(
            Yes, Yes, Source(visibility: "SECURED"),
            $$"""{"items":[{"id":"Mine","referencedBy":[{"id":"{{SourceId}}","type":"SOURCE"}]},{"id":"Other","referencedBy":[]}],"totalPages":1}""",
            No, Healthy, "{}");

        var report = await CheckAsync();

        report.MissingPrivileges.Should().Equal(Privilege.EditSecurityProvider("Mine"));
        _service.Calls[3].Line.Should().StartWith($"GET {Org}/securityproviders/page?");
        report.Findings[0].Text.Should().StartWith("The key lacks Content > Security identity providers > Edit on 'Mine'.");
    }

    [Fact]
    public async Task Everything_a_crawler_may_want_can_be_asked_for()
    {
        Answers(Yes, Yes, Yes, Yes, Yes, Source(), No, """{"results":[]}""", Healthy, "{}");

        var report = await CheckAsync(new AccessCheckOptions
        {
            Purposes = AccessPurposes.PushItems | AccessPurposes.PushIdentities | AccessPurposes.CreateFields | AccessPurposes.ReadLogs | AccessPurposes.ReadActivities,
            SecurityProviderIds = ["P"],
        });

        report.Privileges.Select(check => check.Privilege).Should().Equal(
            Privilege.ViewOrganization, Privilege.EditSource(SourceId), Privilege.ViewFields, Privilege.CreateFields, Privilege.ViewActivities, Privilege.EditSecurityProvider("P"));
        _service.Calls[7].Line.Should().StartWith("POST https://api.cloud.coveo.com/logs/v1/organizations/acmeorg1/facets?");
    }

    [Fact]
    public async Task Logs_that_may_not_be_read_are_a_problem()
    {
        _service.Then(HttpStatusCode.OK, Source()).Then(HttpStatusCode.Forbidden, Denied).Then(HttpStatusCode.OK, Healthy).Then(HttpStatusCode.OK, "{}");

        var report = await CheckAsync(new AccessCheckOptions { Purposes = AccessPurposes.ReadLogs });

        report.Findings.Should().ContainSingle().Which.ToString().Should().StartWith("Problem: The key may not read logs (403 ACCESS_DENIED).");
    }

    [Fact]
    public async Task Why_a_privilege_does_not_count_is_told()
    {
        Answers(
            """{"approved":false,"evaluationReport":{"privilegeEvaluationResultCodes":["OPERATION_FORBIDDEN_FROM_REQUEST_LOCATION"]}}""",
            """{"approved":false,"evaluationReport":{"privilegeEvaluationResultCodes":["OPERATION_FORBIDDEN_FOR_ORGANIZATION_IN_READ_ONLY"]}}""",
            Source(), Healthy, "{}");

        (await CheckAsync()).Findings.Select(finding => finding.Text).Should().Equal(
            "Organization > Organization > View does not count here: the key may not be used from this address.",
            $"Content > Sources > Edit on '{SourceId}' does not count while the organization is read-only.");
    }

    [Fact]
    public async Task The_report_is_a_table_and_a_line_of_json()
    {
        Answers(Yes, No, Source(), Healthy, """{"a":{"actualCount":90,"limit":100}}""");

        var report = await CheckAsync();

        report.ToString().Should().Be(
            $"""
            Access to source '{SourceId}' of acmeorg1: not ready
              problem       The key lacks Content > Sources > Edit on '{SourceId}'. Grant it under Organization > API keys, or use a key that has it.
              warning       Limit content > a: 90 of 100 is near. Delete what is not needed, or have the license extended.
              granted       Organization > Organization > View
              missing       Content > Sources > Edit on '{SourceId}'
              source        S ({SourceId}), PUSH, PUSH_READY
              organization  HEALTHY, ACTIVE
            """);
        var json = report.ToJson();
        json.Should().NotContain("\n");
        var root = JsonDocument.Parse(json).RootElement;
        root.GetProperty("isReady").GetBoolean().Should().BeFalse();
        root.GetProperty("privileges")[1].GetProperty("state").GetString().Should().Be("Missing");
        root.GetProperty("privileges")[1].GetProperty("targetDomain").GetString().Should().Be("SOURCE");
        root.GetProperty("findings")[0].GetProperty("severity").GetString().Should().Be("Problem");
        root.GetProperty("nearLimits")[0].GetProperty("limit").GetInt64().Should().Be(100);
        root.TryGetProperty("clockSkewSeconds", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_blank_source_is_refused_before_anything_is_sent()
    {
        using var client = _service.Client();

        await client.Invoking(it => it.CheckAccessAsync(" ")).Should().ThrowAsync<ArgumentException>().WithParameterName("sourceId");

        _service.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_option_out_of_its_range_is_refused_before_anything_is_sent()
    {
        await RefusedAsync(new() { NearLimit = 0 }, "*AccessCheckOptions.NearLimit is 0. Give a share above 0*");
        await RefusedAsync(new() { NearLimit = double.NaN }, "*AccessCheckOptions.NearLimit is NaN*");
        await RefusedAsync(new() { ToleratedClockSkew = TimeSpan.FromSeconds(-1) }, "*AccessCheckOptions.ToleratedClockSkew is -00:00:01. Give zero or more*");
        await RefusedAsync(new() { SecurityProviderIds = ["P", " "] }, "*'providerId' is empty*");

        _service.Calls.Should().BeEmpty();
    }

    private async Task RefusedAsync(AccessCheckOptions options, string message) =>
        await this.Invoking(it => it.CheckAsync(options)).Should().ThrowAsync<ArgumentException>().WithMessage(message);

    private static string Source(string type = "PUSH", bool push = true, bool stream = false, string status = "PUSH_READY", string visibility = "PRIVATE") =>
        $$$"""{"id":"{{{SourceId}}}","name":"S","sourceType":"{{{type}}}","sourceVisibility":"{{{visibility}}}","pushEnabled":{{{(push ? "true" : "false")}}},"streamEnabled":{{{(stream ? "true" : "false")}}},"information":{"sourceStatus":{"type":"{{{status}}}"} } }""";

    private void Answers(params string[] bodies) => Array.ForEach(bodies, body => _service.Then(HttpStatusCode.OK, body));

    private async Task<AccessReport> CheckAsync(AccessCheckOptions? options = null)
    {
        using var client = _service.Client();
        return await client.CheckAccessAsync(SourceId, options);
    }
}
