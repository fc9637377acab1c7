using System.Text;
using Coveo.Push.Emulator;
using Coveo.Push.IntegrationTests.Emulator;
using Coveo.Push.Platform;
using Microsoft.Extensions.Logging;

namespace Coveo.Push.IntegrationTests.Access;

/// <summary>API keys that the library creates, and what the emulator lets them do.</summary>
public class KeyTests
{
    [Fact]
    public async Task A_key_created_for_one_source_pushes_there_and_is_refused_elsewhere()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var other = await coveo.Client.Sources.CreateAsync(new SourceDefinition("Other", SourceVisibility.Private));
        var created = await coveo.Client.ApiKeys.CreateAsync(new ApiKeyDefinition("Crawler", Privilege.ToPushItems(coveo.SourceId)));
        using var crawler = coveo.Connect(created.Secret.Reveal());

        await crawler.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://one") { Title = "One" });
        await crawler.Batches.PushAsync(coveo.SourceId, [new PushDocument("a://two") { Title = "Two" }]);

        var pushing = () => crawler.Documents.AddOrUpdateAsync(other.Id, new PushDocument("a://three"));
        (await pushing.Should().ThrowAsync<CoveoAuthenticationException>()).WithMessage("*403 ACCESS_DENIED*lacks a privilege*").Which.Failure.Should().Be(PushFailure.AccessDenied);
        await crawler.Invoking(it => it.Sources.DeleteAsync(other.Id)).Should().ThrowAsync<CoveoAuthenticationException>();
        await crawler.Invoking(it => it.ApiKeys.ListAsync()).Should().ThrowAsync<CoveoAuthenticationException>();
        (await coveo.Client.Sources.GetAsync(coveo.SourceId)).NumberOfDocuments.Should().Be(2);
        (await coveo.Client.Sources.GetAsync(other.Id)).NumberOfDocuments.Should().Be(0);
    }

    [Fact]
    public async Task A_key_lives_from_its_creation_to_its_deletion()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var definition = new ApiKeyDefinition("Crawler", [Privilege.ViewOrganization]) { Description = "d", Lifetime = ApiKeyLifetime.Days(30), AllowedIps = ["127.0.0.0/8"] };
        var (key, secret) = await coveo.Client.ApiKeys.CreateAsync(definition) is var created ? (created.Key, created.Secret) : default;
        using var crawler = coveo.Connect(secret.Reveal());

        (await coveo.Client.ApiKeys.GetAsync(key.Id)).Should().BeEquivalentTo(key);
        (await coveo.Client.ApiKeys.ListAsync(ApiKeyStatus.Enabled)).Should().ContainSingle().Which.Should().BeEquivalentTo(key);
        (key.ExpirationDate - key.CreatedDate).Should().Be(TimeSpan.FromDays(30));
        (await crawler.Privileges.ListOwnAsync()).Should().Equal(Privilege.ViewOrganization);

        await coveo.Client.ApiKeys.UpdateAsync(key.Id, new ApiKeyDefinition("Renamed", [Privilege.ViewSources]));
        (await coveo.Client.ApiKeys.GetAsync(key.Id)).Should().BeEquivalentTo(new { DisplayName = "Renamed", key.ExpirationDate, Privileges = new[] { Privilege.ViewSources } });
        (await crawler.Privileges.EvaluateAsync(Privilege.ViewSources)).IsApproved.Should().BeTrue();
        (await crawler.Privileges.EvaluateAsync(Privilege.ViewOrganization)).IsApproved.Should().BeFalse();

        await coveo.Client.ApiKeys.DisableAsync(key.Id);
        (await crawler.Invoking(it => it.Privileges.ListOwnAsync()).Should().ThrowAsync<CoveoAuthenticationException>()).Which.Failure.Should().Be(PushFailure.Authentication);
        await coveo.Client.ApiKeys.EnableAsync(key.Id);
        (await crawler.Privileges.ListOwnAsync()).Should().HaveCount(1);
        await coveo.Client.ApiKeys.DeleteAsync(key.Id);
        await crawler.Invoking(it => it.Privileges.ListOwnAsync()).Should().ThrowAsync<CoveoAuthenticationException>();
        await coveo.Client.ApiKeys.Invoking(keys => keys.GetAsync(key.Id)).Should().ThrowAsync<CoveoNotFoundException>();

        var activities = await coveo.Client.Activities.ListAsync(new ActivitySearch(DateTimeOffset.UtcNow.AddDays(-1)) { Sections = [ActivitySection.Organization] }).ToListAsync();
        activities.Select(activity => $"{activity.Operation} {activity.ResourceType} {activity.ResourceId}").Should().Equal($"DELETE API_KEY {key.Id}", $"CREATE API_KEY {key.Id}");
    }

    [Fact]
    public async Task The_value_of_a_key_gets_into_no_log_and_no_exception()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        var seen = new StringBuilder();
        using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new TextLogs(seen)));
        using var client = Connect(coveo, CoveoEmulator.ApiKey, logs);
        var secret = (await client.ApiKeys.CreateAsync(new ApiKeyDefinition("Canary", []))).Secret.Reveal();
        using var crawler = Connect(coveo, secret, logs);

        foreach (var call in new Func<Task>[]
        {
            () => crawler.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://b")),
            () => crawler.ApiKeys.CreateAsync(new ApiKeyDefinition("Another", [])),
            () => crawler.ApiKeys.DeleteAsync(secret),
            async () => seen.AppendLine((await crawler.CheckAccessAsync(coveo.SourceId)).ToString()).AppendLine((await crawler.CheckAccessAsync(coveo.SourceId)).ToJson()),
        })
        {
            try
            {
                await call();
            }
            catch (Exception failure) when (failure is CoveoPushException or ArgumentException)
            {
                seen.AppendLine(failure.ToString());
            }
        }

        using var http = new HttpClient { BaseAddress = coveo.Address };
        seen.AppendLine(await http.GetStringAsync("_emulator/requests"));
        seen.ToString().Should().Contain("ACCESS_DENIED").And.Contain("not ready").And.Contain("/apikeys").And.NotContain(secret).And.NotContain(secret[2..]);
    }

    private static CoveoPushClient Connect(EmulatorSession coveo, string key, ILoggerFactory logs) => new(
        new CoveoPushOptions { OrganizationId = CoveoEmulator.OrganizationId, ApiKey = key, Endpoint = coveo.Address, Retry = { MaxRetries = 0 }, LoggerFactory = logs });
}
