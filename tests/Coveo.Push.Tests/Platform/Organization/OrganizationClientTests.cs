using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class OrganizationClientTests
{
    private const string Url = "https://platform.cloud.coveo.com/rest/organizations/acmeorg1";

    private const string Status =
        """{"status":"ERROR","lifeCycleState":"PAUSED","errorCodes":["PAUSING_FAILED"],"pauseState":"PAUSED","paused":true,"readOnly":true,"provisioningStatus":{},"supportActivated":true,"resumable":true}""";

    private const string License =
        """
        {"productName":"COVEO_CLOUD","productEdition":"PRO","productType":"TRIAL","expirationDate":1769536000000,"somethingNew":{"a":1},
        "connectors":[{"type":"PUSH","allowed":true,"sourceVisibilities":["SECURED","HIDDEN"],"allowedSchedules":[]},{"type":"WEB2","allowed":false},{"allowed":true},7]}
        """;

    private readonly RecordingService _service = new();

    [Theory]
    [InlineData(OrganizationFields.None, "")]
    [InlineData(OrganizationFields.License, "?additionalFields=license")]
    [InlineData(OrganizationFields.License | OrganizationFields.Status, "?additionalFields=license%2Cstatus")]
    public async Task The_organization_is_read(OrganizationFields fields, string query)
    {
        _service.Answers(HttpStatusCode.OK, $$"""{"id":"acmeorg1","displayName":"Acme","type":"Production","createdDate":1738000000000,"readOnly":true,"license":{{License}},"organizationStatusModel":{{Status}}}""");

        var organization = await Client.GetAsync(fields);

        _service.Call.Line.Should().Be($"GET {Url}{query}");
        organization.ToString().Should().Be("Acme (acmeorg1)");
        organization.IsReadOnly.Should().BeTrue();
        organization.CreatedDate.Should().Be(DateTimeOffset.FromUnixTimeMilliseconds(1738000000000));
        organization.License!.ProductName.Should().Be("COVEO_CLOUD");
        organization.Status!.IsPaused.Should().BeTrue();
    }

    [Fact]
    public async Task Its_state_may_have_the_other_name()
    {
        _service.Answers(HttpStatusCode.OK, $$"""{"id":"acmeorg1","status":{{Status}}}""");

        (await Client.GetAsync(OrganizationFields.Status)).Status!.LifeCycle.Should().Be(OrganizationLifeCycle.Paused);
    }

    [Fact]
    public async Task The_state_is_read_with_everything_it_says()
    {
        _service.Answers(HttpStatusCode.OK, Status);

        var status = await Client.GetStatusAsync();

        _service.Call.Line.Should().Be($"GET {Url}/status");
        status.Should().BeEquivalentTo(new OrganizationStatus
        {
            Health = OrganizationHealth.Error,
            HealthName = "ERROR",
            LifeCycle = OrganizationLifeCycle.Paused,
            LifeCycleName = "PAUSED",
            IsPaused = true,
            PauseStateName = "PAUSED",
            IsReadOnly = true,
            IsResumable = true,
            IsSupportActivated = true,
            ErrorCodes = ["PAUSING_FAILED"],
        });
        status.ToString().Should().Be("ERROR, PAUSED, paused, read-only: PAUSING_FAILED");
    }

    [Fact]
    public async Task Words_of_a_state_that_are_not_known_fail_nothing()
    {
        _service.Answers(HttpStatusCode.OK, """{"status":"SLEEPY","lifeCycleState":"BORN"}""");

        (await Client.GetStatusAsync()).Should().BeEquivalentTo(new OrganizationStatus { HealthName = "SLEEPY", LifeCycleName = "BORN" });
    }

    [Fact]
    public async Task A_paused_organization_is_resumed()
    {
        _service.Answers(HttpStatusCode.OK);

        await Client.ResumeAsync();

        _service.Call.Line.Should().Be($"POST {Url}/resume");
    }

    [Fact]
    public async Task The_license_carries_along_what_is_not_known()
    {
        _service.Answers(HttpStatusCode.OK, License);

        var license = await Client.GetLicenseAsync();

        _service.Call.Line.Should().Be($"GET {Url}/license");
        license.ToString().Should().Be("COVEO_CLOUD PRO TRIAL");
        license.ExpirationDate.Should().Be(DateTimeOffset.FromUnixTimeMilliseconds(1769536000000));
        license.Connectors.Select(connector => connector.ToString()).Should().Equal("PUSH: SECURED, HIDDEN", "WEB2: not allowed");
        license.Connectors[0].Visibilities.Should().Equal(SourceVisibility.Secured);
        license.Allows("PUSH", SourceVisibility.Secured).Should().BeTrue();
        license.Allows("PUSH", SourceVisibility.Shared).Should().BeFalse();
        license.Allows("WEB2", SourceVisibility.Secured).Should().BeFalse();
        license.Properties["somethingNew"].GetProperty("a").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_section_of_the_license_is_read_as_it_is()
    {
        _service.Answers(HttpStatusCode.OK, """{"a":{"b":2}}""");

        (await Client.GetLicenseSectionAsync("content"))["a"].GetProperty("b").GetInt32().Should().Be(2);

        _service.Call.Line.Should().Be($"GET {Url}/license/content");
    }

    [Fact]
    public async Task Entitlements_are_listed()
    {
        _service.Answers(HttpStatusCode.OK, """[{"id":"e","displayName":"Items","status":"ACTIVE","itemLimit":1000,"useCase":"x"},null]""");

        var entitlement = (await Client.ListEntitlementsAsync()).Should().ContainSingle().Subject;

        _service.Call.Line.Should().Be($"GET {Url}/license/entitlements");
        (entitlement.Id, entitlement.ToString(), entitlement.Status, entitlement.ItemLimit).Should().Be(("e", "Items", "ACTIVE", 1000));
        entitlement.Properties["useCase"].GetString().Should().Be("x");
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(LimitType.Technical, "?limitType=TECHNICAL")]
    public async Task Limits_of_all_sections_are_listed(LimitType? type, string query)
    {
        _service.Answers(HttpStatusCode.OK, """{"content":{"numberOfSourcesLimit":{"actualCount":9,"limit":10,"lastUpdate":"2025-02-03T04:05:06Z"},"x":null},"newSection":{"k":{"limit":"many"}},"none":null}""");

        var limits = await Client.ListLimitsAsync(type);

        _service.Call.Line.Should().Be($"GET {Url}/limits{query}");
        limits.Should().BeEquivalentTo([
            new OrganizationLimit { Section = "content", Key = LimitKeys.Sources, ActualCount = 9, Limit = 10, LastUpdate = new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero) },
            new OrganizationLimit { Section = "newSection", Key = "k" },
        ]);
        limits.Select(limit => limit.ToString()).Should().Equal("numberOfSourcesLimit: 9 of 10", "k: ? of ?");
        limits.Select(limit => limit.Usage).Should().Equal(0.9, null);
    }

    [Fact]
    public async Task The_limits_of_a_section_are_listed()
    {
        _service.Answers(HttpStatusCode.OK, """{"numberOfFieldsLimit":{"actualCount":1,"limit":2000}}""");

        (await Client.ListLimitsAsync(LimitSections.Content)).Should().ContainSingle().Which.Key.Should().Be(LimitKeys.Fields);

        _service.Call.Line.Should().Be($"GET {Url}/limits/content");
    }

    [Fact]
    public async Task One_limit_is_read()
    {
        _service.Answers(HttpStatusCode.OK, """{"actualCount":1,"limit":5}""");

        (await Client.GetLimitAsync("content", "numberOfSourcesLimit")).Usage.Should().Be(0.2);

        _service.Call.Line.Should().Be($"GET {Url}/limits/content/numberOfSourcesLimit");
    }

    [Fact]
    public async Task The_history_of_a_limit_is_read()
    {
        var from = new DateTimeOffset(2025, 2, 3, 0, 0, 0, TimeSpan.Zero);
        _service.Answers(HttpStatusCode.OK, """[{"date":1511049600000,"limitValue":49624},{"date":"?"},null]""");

        (await Client.GetLimitHistoryAsync("content", "k", from, from.AddDays(1))).Should().Equal(new LimitHistoryPoint(DateTimeOffset.FromUnixTimeMilliseconds(1511049600000), 49624));

        _service.Call.Line.Should().Be($"GET {Url}/limits/content/k/history?from=2025-02-03T00%3A00%3A00.000Z&to=2025-02-04T00%3A00%3A00.000Z");
        await Client.Invoking(it => it.GetLimitHistoryAsync("content", "k", from.AddDays(1), from)).Should().ThrowAsync<ArgumentException>().WithMessage("The range is from *, which is before. Exchange the two.*");
    }

    [Fact]
    public async Task Blank_names_are_refused()
    {
        await Client.Invoking(it => it.ListLimitsAsync(" ")).Should().ThrowAsync<ArgumentException>().WithParameterName("section");
        await Client.Invoking(it => it.GetLimitAsync("content", "")).Should().ThrowAsync<ArgumentException>().WithParameterName("key");
        await Client.Invoking(it => it.GetLicenseSectionAsync("..")).Should().ThrowAsync<ArgumentException>().WithParameterName("section");
        await Client.Invoking(it => it.ListLimitsAsync(LimitType.Unknown)).Should().ThrowAsync<ArgumentOutOfRangeException>();
        _service.Calls.Should().BeEmpty();
    }

    private IOrganizationClient Client => _service.Client().Organization;
}
