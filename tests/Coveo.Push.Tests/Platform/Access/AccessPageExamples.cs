using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Platform;

/// <summary>The examples of docs/guides/access.md, compiled and run.</summary>
public sealed class AccessPageExamples : IDisposable
{
    private const string sourceId = RecordingService.SourceId;

    private readonly RecordingService service = new();
    private readonly CoveoPushClient client;

    public AccessPageExamples() => client = service.Client();

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Access_is_checked_before_a_crawl()
    {
        service.Answers(HttpStatusCode.OK, $$"""{"approved":false,"id":"{{sourceId}}","name":"S","pushEnabled":true,"status":"HEALTHY"}""");

        var check = async () =>
        {
            var access = await client.CheckAccessAsync(sourceId);
            if (!access.IsReady)
            {
                throw new InvalidOperationException(access.ToString());
            }
        };

        (await check.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*: not ready*problem*Content > Sources > Edit*");
    }

    [Fact]
    public async Task More_purposes_are_checked()
    {
        service.Answers(HttpStatusCode.OK, $$"""{"approved":true,"id":"{{sourceId}}","name":"S","pushEnabled":true,"status":"HEALTHY"}""");

        var access = await client.CheckAccessAsync(sourceId, new AccessCheckOptions
        {
            Purposes = AccessPurposes.PushItems | AccessPurposes.CreateFields,
        });
        foreach (var privilege in access.MissingPrivileges)
        {
            Console.WriteLine(privilege); // Content > Fields > Can create
        }

        access.Privileges.Should().HaveCount(4);
    }

    [Fact]
    public async Task A_key_for_one_source_is_created()
    {
        service.Answers(HttpStatusCode.Created, """{"id":"k1","displayName":"Crawler of the wiki","value":"xx590a182c-5045-4914-a00b-1f4099581b3e"}""");
        string? kept = null;
        void StoreInVault(string secret) => kept = secret;

        var definition = new ApiKeyDefinition("Crawler of the wiki", Privilege.ToPushItems(sourceId))
        {
            Lifetime = ApiKeyLifetime.Years(1),
            AllowedIps = ["203.0.113.0/24"],
        };
        var created = await client.ApiKeys.CreateAsync(definition);
        StoreInVault(created.Secret.Reveal()); // told this once

        kept.Should().StartWith("xx590a182c");
    }

    [Fact]
    public async Task Keys_that_are_not_used_are_disabled()
    {
        service.Then(HttpStatusCode.OK, """[{"id":"k1","enabled":true,"lastUsedDate":1611000000000}]""").Answers(HttpStatusCode.NoContent);

        foreach (var key in await client.ApiKeys.ListAsync())
        {
            if (key.IsEnabled && key.LastUsedDate < DateTimeOffset.UtcNow.AddYears(-1))
            {
                await client.ApiKeys.DisableAsync(key.Id);
            }
        }

        service.Calls[1].Line.Should().EndWith("/apikeys/k1/disable");
    }

    [Fact]
    public async Task A_paused_organization_is_resumed()
    {
        service.Answers(HttpStatusCode.OK, """{"status":"HEALTHY","paused":true}""");

        if ((await client.Organization.GetStatusAsync()).IsPaused)
        {
            await client.Organization.ResumeAsync();
        }

        service.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_license_and_the_limits_are_read()
    {
        service.Then(HttpStatusCode.OK, """{"connectors":[{"type":"PUSH","allowed":true,"sourceVisibilities":["SECURED"]}]}""").Then(HttpStatusCode.OK, """{"numberOfSourcesLimit":{"actualCount":98,"limit":100}}""");

        var license = await client.Organization.GetLicenseAsync();
        Console.WriteLine(license.Allows("PUSH", SourceVisibility.Secured));
        foreach (var limit in await client.Organization.ListLimitsAsync(LimitSections.Content))
        {
            Console.WriteLine(limit); // numberOfSourcesLimit: 98 of 100
        }

        license.Allows("PUSH", SourceVisibility.Secured).Should().BeTrue();
    }
}
