using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

public class SecurityProvidersClientTests
{
    private const string ProvidersUrl = "https://platform.cloud.coveo.com/rest/organizations/acmeorg1/securityproviders";
    private const string ProviderUrl = ProvidersUrl + "/My%20Provider";

    private const string Model =
        """
        {
          "id": "My Provider", "name": "My Provider", "displayName": "People of the intranet", "type": "EXPANDED", "nodeRequired": false, "caseSensitive": true,
          "referencedBy": [ { "id": "s1", "type": "SOURCE", "attributes": { "sourceType": "PUSH" } }, { "id": "Other", "type": "SECURITY_PROVIDER" }, { "id": "s2", "type": "SOURCE" } ],
          "cascadingSecurityProviders": { "Email Security Provider": { "id": "Email Security Provider", "name": "Email Security Provider", "type": "EMAIL" } },
          "statistics": { "numberOfEntitiesByState": { "UP_TO_DATE": 5, "DISABLED": 1, "ASLEEP": 2, "BORED": 3 }, "totalNumberOfEntities": 11, "numberOfEntitiesInError": 0 },
          "lastRefreshOperation": { "id": "r1", "operationType": "REFRESH", "timestamp": 1738000000000, "result": "SUCCESS", "numberOfEntitiesProcessed": 11 },
          "currentStatus": { "type": "IDLE", "totalNumberOfEntities": 11 }, "parameters": { "a": { "value": "b", "sensitive": false } }
        }
        """;

    private readonly RecordingService _service = new RecordingService().Answers(HttpStatusCode.OK, Model);

    [Fact]
    public async Task One_call_creates_the_provider_that_a_secured_source_needs()
    {
        var provider = await Providers.CreateForSourceAsync("My Provider", RecordingService.SourceId);

        _service.Call.Line.Should().Be($"POST {ProvidersUrl}");
        _service.Call.Text.Should().Be(
            """
            {"id":"My Provider","name":"My Provider","displayName":"My Provider","type":"EXPANDED","nodeRequired":false,"caseSensitive":false,
            "referencedBy":[{"id":"acmeorg1-abcdefghijklmnopqrstuvwxyz","type":"SOURCE"}],
            "cascadingSecurityProviders":{"EmailSecurityProvider":{"id":"Email Security Provider","name":"Email Security Provider","type":"EMAIL"}}}
            """.ReplaceLineEndings(""));
        _service.Call.HeaderLines.Should().Contain("Content-Type: application/json");
        provider.Id.Should().Be("My Provider");
    }

    [Fact]
    public async Task A_definition_chooses_everything_and_keeps_the_order_of_the_sources()
    {
        var definition = new SecurityProviderDefinition("P/1 \"ü\"", "s2", "s1")
        {
            DisplayName = "People",
            IsCaseSensitive = true,
            CascadingProviders = [CascadingSecurityProvider.Email, new CascadingSecurityProvider("Directory", "ACTIVE_DIRECTORY2")],
        };

        await Providers.CreateAsync(definition);

        _service.Call.Text.Should().Be(
            """
            {"id":"P/1 \"ü\"","name":"P/1 \"ü\"","displayName":"People","type":"EXPANDED","nodeRequired":false,"caseSensitive":true,
            "referencedBy":[{"id":"s2","type":"SOURCE"},{"id":"s1","type":"SOURCE"}],
            "cascadingSecurityProviders":{"EmailSecurityProvider":{"id":"Email Security Provider","name":"Email Security Provider","type":"EMAIL"},
            "Directory":{"id":"Directory","name":"Directory","type":"ACTIVE_DIRECTORY2"}}}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task A_provider_may_cascade_to_none()
    {
        await Providers.CreateAsync(new SecurityProviderDefinition("p", "s") { CascadingProviders = [] });

        _service.Call.Text.Should().EndWith("\"cascadingSecurityProviders\":{}}");
    }

    [Fact]
    public async Task Two_providers_never_share_a_key()
    {
        await Providers.CreateAsync(new SecurityProviderDefinition("p", "s")
        {
            CascadingProviders = [CascadingSecurityProvider.Email, new CascadingSecurityProvider("EmailSecurityProvider", "EXPANDED")],
        });

        _service.Call.Text.Should().Contain("{\"Email Security Provider\":{").And.Contain(",\"EmailSecurityProvider\":{");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.OK, "{\"id\":\"p\"}")]
    [InlineData(HttpStatusCode.Created, "{\"id\":\"p\",\"name\":null,\"referencedBy\":null}")]
    [InlineData(HttpStatusCode.NoContent, null)]
    public async Task What_the_answer_leaves_out_is_as_it_was_sent(HttpStatusCode status, string? body)
    {
        _service.Answers(status, body);
        var definition = new SecurityProviderDefinition("p", "s1") { DisplayName = "People", IsCaseSensitive = true };
        var expected = new SecurityProvider
        {
            Id = "p",
            Name = "p",
            DisplayName = "People",
            Type = "EXPANDED",
            IsCaseSensitive = true,
            CascadingProviders = [CascadingSecurityProvider.Email],
            References = [SecurityProviderReference.Source("s1")],
        };

        (await Providers.CreateAsync(definition)).Should().BeEquivalentTo(expected);
        (await Providers.UpdateAsync("p", definition)).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public async Task Getting_reads_the_provider_with_its_state()
    {
        var provider = await Providers.GetAsync("My Provider");

        _service.Call.Line.Should().Be($"GET {ProviderUrl}");
        provider.Should().BeEquivalentTo(new SecurityProvider
        {
            Id = "My Provider",
            Name = "My Provider",
            DisplayName = "People of the intranet",
            Type = "EXPANDED",
            IsCaseSensitive = true,
            CascadingProviders = [CascadingSecurityProvider.Email],
            References = [SecurityProviderReference.Source("s1"), new SecurityProviderReference("Other", "SECURITY_PROVIDER"), SecurityProviderReference.Source("s2")],
            Statistics = new SecurityCacheStatistics
            {
                IdentitiesByState = new Dictionary<CachedIdentityState, long> { [CachedIdentityState.UpToDate] = 5, [CachedIdentityState.Disabled] = 1, [CachedIdentityState.Unknown] = 5 },
                NumberOfIdentities = 11,
                NumberOfIdentitiesInError = 0,
            },
            CurrentStatus = new SecurityRefreshProgress { Type = "IDLE", NumberOfIdentities = 11 },
            LastRefresh = new SecurityRefresh { Date = DateTimeOffset.FromUnixTimeMilliseconds(1738000000000), OperationType = "REFRESH", Result = "SUCCESS", NumberOfIdentitiesProcessed = 11 },
        });
        provider.SourceIds.Should().Equal("s1", "s2");
        provider.ToString().Should().Be("My Provider");
    }

    [Fact]
    public async Task An_answer_may_lack_everything_but_the_id()
    {
        _service.Answers(HttpStatusCode.OK, """{"id":"p","statistics":{"totalNumberOfEntities":"many"},"lastRefreshOperation":{"timestamp":"2025-01-27T17:46:40Z"}}""");

        var provider = await Providers.GetAsync("p");

        provider.Name.Should().Be("p");
        provider.CascadingProviders.Should().BeNull("the answer does not say");
        provider.SourceIds.Should().BeEmpty();
        provider.Statistics!.NumberOfIdentities.Should().BeNull();
        provider.LastRefresh!.Date!.Value.ToUnixTimeMilliseconds().Should().Be(1738000000000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    public async Task An_answer_that_describes_no_provider_is_an_error(string body)
    {
        _service.Answers(HttpStatusCode.OK, body);

        var getting = () => Providers.GetAsync("My Provider");

        (await getting.Should().ThrowAsync<CoveoPushException>())
            .WithMessage("GetSecurityProvider (security identity provider 'My Provider') was answered with 200, but it describes no security identity provider.*")
            .Which.Failure.Should().Be(PushFailure.UnexpectedResponse);
    }

    [Fact]
    public async Task Listing_asks_for_page_after_page_and_only_when_needed()
    {
        _service.Then(HttpStatusCode.OK, """{"items":[{"id":"a"},{"id":"b"}],"totalEntries":3,"totalPages":2}""")
            .Then(HttpStatusCode.OK, """{"items":[{"id":"c"}],"totalEntries":3,"totalPages":2}""");

        var ids = new List<string>();
        await foreach (var provider in Providers.ListAsync("R&D"))
        {
            ids.Add(provider.Id);
            _service.Calls.Should().HaveCount(provider.Id == "c" ? 2 : 1);
        }

        ids.Should().Equal("a", "b", "c");
        _service.Calls.Select(call => call.Line).Should().Equal(
            $"GET {ProvidersUrl}/page?filter=R%26D&page=0&perPage=100",
            $"GET {ProvidersUrl}/page?filter=R%26D&page=1&perPage=100");
    }

    [Fact]
    public async Task A_server_that_gives_one_page_for_ever_is_not_listed_for_ever()
    {
        _service.Answers(HttpStatusCode.OK, """{"items":[{"id":"a"},{"id":"b"}],"totalPages":1000}""");

        var providers = await Providers.ListAsync().ToListAsync();

        providers.Select(provider => provider.Id).Should().Equal("a", "b");
        _service.Calls.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("{}", "it lists no security identity providers")]
    [InlineData("""{"items":[{"id":"a"},{"name":"b"}]}""", "it lists a security identity provider without an ID")]
    [InlineData("""{"items":[null]}""", "it lists a security identity provider without an ID")]
    public async Task A_page_without_what_it_is_asked_for_is_an_error(string body, string flaw)
    {
        _service.Answers(HttpStatusCode.OK, body);

        var listing = async () => await Providers.ListAsync().ToListAsync();

        await listing.Should().ThrowAsync<CoveoPushException>().WithMessage($"*{flaw}*");
    }

    [Fact]
    public async Task Updating_puts_the_whole_model()
    {
        var provider = await Providers.UpdateAsync("My Provider", new SecurityProviderDefinition("My Provider", "s1"));

        _service.Call.Line.Should().Be($"PUT {ProviderUrl}");
        _service.Call.Text.Should().StartWith("""{"id":"My Provider","name":"My Provider","displayName":"My Provider","type":"EXPANDED",""").And.Contain("""[{"id":"s1","type":"SOURCE"}]""");
        provider.DisplayName.Should().Be("People of the intranet", "the answer knows better than what was sent");
    }

    [Fact]
    public async Task Updating_what_was_read_keeps_what_uses_the_provider()
    {
        var provider = await Providers.GetAsync("My Provider");

        await Providers.UpdateAsync(provider.Id, SecurityProviderDefinition.Of(provider, [.. provider.SourceIds, "s3"]));

        _service.Calls[1].Text.Should().Be(
            """{"id":"My Provider","name":"My Provider","displayName":"People of the intranet","type":"EXPANDED","nodeRequired":false,"caseSensitive":true,"referencedBy":[{"id":"s1","type":"SOURCE"},{"id":"s2","type":"SOURCE"},{"id":"s3","type":"SOURCE"},{"id":"Other","type":"SECURITY_PROVIDER"}],"cascadingSecurityProviders":{"EmailSecurityProvider":{"id":"Email Security Provider","name":"Email Security Provider","type":"EMAIL"}}}""");
    }

    [Fact]
    public void A_provider_of_a_connector_is_not_defined_here()
    {
        var defining = () => SecurityProviderDefinition.Of(new SecurityProvider { Id = "SharePoint", Name = "SharePoint", Type = "SHAREPOINT_ONLINE" });

        defining.Should().Throw<ArgumentException>().WithMessage("The security identity provider 'SharePoint' is of the type SHAREPOINT_ONLINE: a connector of Coveo's looks after it. *");
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent, null)]
    [InlineData(HttpStatusCode.OK, Model)]
    public async Task Deleting_is_done_whichever_status_says_so(HttpStatusCode status, string? body)
    {
        _service.Answers(status, body);

        await Providers.DeleteAsync("My Provider");

        _service.Call.Line.Should().Be($"DELETE {ProviderUrl}");
    }

    [Fact]
    public async Task A_provider_that_does_not_exist_is_not_found_and_the_message_says_what_to_check()
    {
        _service.Answers(HttpStatusCode.NotFound, """{"errorCode":"SECURITY_PROVIDER_NOT_FOUND","message":"m"}""");

        var deleting = () => Providers.DeleteAsync("My Provider");

        await deleting.Should().ThrowAsync<CoveoNotFoundException>().WithMessage("*'My Provider'*Check the ID of the security identity provider*");
    }

    [Fact]
    public async Task The_key_shows_in_no_message_even_if_the_platform_repeats_it()
    {
        _service.Answers(HttpStatusCode.Forbidden, $$"""{"errorCode":"ACCESS_DENIED","message":"{{RecordingService.ApiKey}} may not"}""");

        var creating = () => Providers.CreateForSourceAsync("My Provider", "s");

        (await creating.Should().ThrowAsync<CoveoPushException>()).Which.ToString().Should().Contain("CreateSecurityProvider").And.NotContain(RecordingService.ApiKey);
    }

    private ISecurityProvidersClient Providers => _service.Client().SecurityProviders;
}
