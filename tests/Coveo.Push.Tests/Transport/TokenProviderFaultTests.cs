using System.Net;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Transport;

/// <summary>A provider of tokens that fails, gives what is no token, or does not answer: nothing is sent, and it is named.</summary>
public class TokenProviderFaultTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task What_it_failed_of_is_told_and_kept()
    {
        var thrown = await FailureOfAsync<CoveoAuthenticationException>(new StubTokenProvider(_ => throw new InvalidOperationException("The vault is sealed.")));

        thrown.Message.Should().Be("CoveoPushOptions.AccessTokenProvider failed: The vault is sealed.");
        thrown.InnerException.Should().BeOfType<InvalidOperationException>();
        thrown.Failure.Should().Be(PushFailure.Authentication);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("  ", "is empty")]
    [InlineData("a b", "has a space, a line break or a character outside ASCII")]
    public async Task What_is_no_token_is_refused_with_the_reason(string token, string problem)
    {
        var thrown = await FailureOfAsync<CoveoAuthenticationException>(new StubTokenProvider(_ => token));

        thrown.Message.Should().Be($"CoveoPushOptions.AccessTokenProvider gave a token that {problem}.");
        thrown.Failure.Should().Be(PushFailure.Authentication);
    }

    [Fact]
    public async Task One_that_does_not_look_at_its_token_does_not_hold_the_call_beyond_its_time()
    {
        var thrown = await FailureOfAsync<CoveoTimeoutException>(new DeafProvider());

        thrown.Message.Should().EndWith(" got no good answer from https://api.cloud.coveo.com within 10 s (CoveoPushOptions.Timeouts.Attempt).");
    }

    private async Task<TFailure> FailureOfAsync<TFailure>(IAccessTokenProvider provider)
        where TFailure : CoveoPushException
    {
        using var handler = new ScriptedHandler(_time, (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Accepted)));
        using var client = VirtualClient.Of(handler, _time, options =>
        {
            (options.ApiKey, options.AccessTokenProvider) = ("", provider);
            (options.Retry.MaxRetries, options.Timeouts.Attempt) = (0, TimeSpan.FromSeconds(10));
        });

        var call = client.DeleteOneAsync();
        await _time.CompleteAsync(call);

        var thrown = await FluentActions.Awaiting(() => call).Should().ThrowAsync<TFailure>();
        handler.Calls.Should().BeEmpty();
        return thrown.Which;
    }

    private sealed class DeafProvider : IAccessTokenProvider
    {
        public ValueTask<string> GetTokenAsync(string? rejectedToken, CancellationToken cancellationToken) => new(new TaskCompletionSource<string>().Task);
    }
}
