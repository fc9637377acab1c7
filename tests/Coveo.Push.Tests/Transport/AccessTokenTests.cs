using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

public class AccessTokenTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly List<string?> _rejected = [];

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_call_made_once_more()
    {
        using var handler = Service(valid: "token-2");
        using var client = Client(handler, "token-1", "token-2");

        await client.DeleteOneAsync();

        _rejected.Should().Equal(null, "token-1");
        handler.Calls.Select(Authorization).Should().Equal("Authorization: Bearer token-1", "Authorization: Bearer token-2");
    }

    [Fact]
    public async Task A_renewed_token_costs_none_of_the_retries()
    {
        ScriptedHandler? handler = null;
        using var service = handler = new ScriptedHandler(_time, (_, _) => Task.FromResult(new HttpResponseMessage(
            Authorization(handler!.Calls[^1]).EndsWith("token-2", StringComparison.Ordinal) ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.Unauthorized)));
        var token = "token-1";
        using var client = VirtualClient.Of(service, _time, options =>
            (options.ApiKey, options.AccessTokenProvider) = ("", new StubTokenProvider(rejected => token = rejected is null ? token : "token-2")));

        var call = client.DeleteOneAsync();
        await _time.CompleteAsync(call);

        await ((Func<Task>)(() => call)).Should().ThrowAsync<CoveoPushException>();
        service.Calls.Should().HaveCount(2 + new CoveoPushOptions().Retry.MaxRetries);
    }

    [Fact]
    public async Task A_renewed_token_that_is_refused_too_fails()
    {
        using var handler = Service(valid: "none");
        using var client = Client(handler, "token-1", "token-2", "token-3");

        var calling = () => client.DeleteOneAsync();

        (await calling.Should().ThrowAsync<CoveoAuthenticationException>()).Which.Message.Should().Contain("check CoveoPushOptions.AccessTokenProvider").And.NotContain("token-");
        handler.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_same_token_again_is_not_sent_again()
    {
        using var handler = Service(valid: "none");
        using var client = Client(handler, "token-1", "token-1");

        var calling = () => client.DeleteOneAsync();

        await calling.Should().ThrowAsync<CoveoAuthenticationException>();
        handler.Calls.Should().ContainSingle();
    }

    [Theory]
    [InlineData("")]
    [InlineData("token\r\nX-Injected: 1")]
    public async Task A_token_that_would_break_its_header_is_refused_without_being_shown(string token)
    {
        using var handler = Service(valid: token);
        using var client = Client(handler, token);

        var calling = () => client.DeleteOneAsync();

        (await calling.Should().ThrowAsync<CoveoAuthenticationException>()).Which.ToString().Should().Contain("AccessTokenProvider gave a token that").And.NotContain("Injected");
        handler.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_provider_that_fails_is_named_and_the_token_it_was_asked_about_stays_inside()
    {
        using var handler = Service(valid: "none");
        using var client = VirtualClient.Of(handler, _time, options => (options.ApiKey, options.AccessTokenProvider) = ("", new StubTokenProvider(rejected =>
            rejected is null ? "token-1" : throw new InvalidOperationException($"vault sealed, cannot renew {rejected}"))));

        var calling = () => client.DeleteOneAsync();

        var thrown = (await calling.Should().ThrowAsync<CoveoAuthenticationException>()).Which;
        thrown.Message.Should().Be("CoveoPushOptions.AccessTokenProvider failed: vault sealed, cannot renew ***");
        thrown.ToString().Should().NotContain("token-1").And.Contain("Authentication after 0 s");
        thrown.Route.Should().BeSameAs(PushRoutes.DeleteDocument);
    }

    [Fact]
    public async Task A_fixed_key_is_not_tried_twice()
    {
        using var handler = Service(valid: "none");
        using var client = VirtualClient.Of(handler, _time);

        var calling = () => client.DeleteOneAsync();

        await calling.Should().ThrowAsync<CoveoAuthenticationException>();
        handler.Calls.Should().ContainSingle();
    }

    private static string Authorization(RecordedCall call) => call.HeaderLines.Single(line => line.StartsWith("Authorization", StringComparison.Ordinal));

    private ScriptedHandler Service(string valid)
    {
        ScriptedHandler? handler = null;
        handler = new ScriptedHandler(_time, (_, _) => Task.FromResult(new HttpResponseMessage(
            Authorization(handler!.Calls[^1]) == "Authorization: Bearer " + valid ? HttpStatusCode.Accepted : HttpStatusCode.Unauthorized)));
        return handler;
    }

    private CoveoPushClient Client(HttpMessageHandler handler, params string[] tokens)
    {
        var left = new Queue<string>(tokens);
        return VirtualClient.Of(handler, _time, options => (options.ApiKey, options.AccessTokenProvider) = ("", new StubTokenProvider(rejected =>
        {
            _rejected.Add(rejected);
            return left.Dequeue();
        })));
    }
}
