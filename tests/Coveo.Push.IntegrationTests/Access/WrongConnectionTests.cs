using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.Access;

/// <summary>Each part of the connection that can be wrong says itself which option to change.</summary>
public class WrongConnectionTests
{
    [Fact]
    public async Task A_wrong_key_points_at_the_key()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        using var client = coveo.Connect(apiKey: "xx99999999-9999-4999-8999-999999999999");

        var pushing = () => client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://b"));

        (await pushing.Should().ThrowAsync<CoveoAuthenticationException>()).WithMessage("*401 INVALID_TOKEN*check CoveoPushOptions.ApiKey*")
            .Which.Failure.Should().Be(PushFailure.Authentication);
    }

    [Fact]
    public async Task A_wrong_organization_points_at_the_organization()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        using var client = coveo.Connect(organizationId: "nosuchorg");

        var pushing = () => client.Documents.AddOrUpdateAsync(coveo.SourceId, new PushDocument("a://b"));

        await pushing.Should().ThrowAsync<CoveoNotFoundException>().WithMessage("*404 ORGANIZATION_NOT_FOUND*Check that CoveoPushOptions.OrganizationId ('nosuchorg')*");
    }

    [Fact]
    public async Task A_wrong_source_points_at_the_source()
    {
        await using var coveo = await EmulatorSession.StartAsync();

        var pushing = () => coveo.Client.Documents.AddOrUpdateAsync("nosuchsource", new PushDocument("a://b"));

        await pushing.Should().ThrowAsync<CoveoNotFoundException>().WithMessage("*of source 'nosuchsource'*412 SOURCE_DOES_NOT_EXIST*Check the source ID*");
    }

    [Fact]
    public async Task An_address_where_nothing_listens_points_at_the_address()
    {
        await using var coveo = await EmulatorSession.StartAsync();
        using var client = coveo.Connect();
        await coveo.DisposeAsync();

        var pushing = () => client.Documents.AddOrUpdateAsync("s", new PushDocument("a://b"));

        await pushing.Should().ThrowAsync<CoveoConnectionException>().WithMessage("*could not reach http://127.0.0.1:*CoveoPushOptions.Endpoint.");
    }
}
