namespace Coveo.Push.Mockability.Tests.Fakes;

internal sealed class FakeAccessTokenProvider : IAccessTokenProvider
{
    public ValueTask<string> GetTokenAsync(string? rejectedToken, CancellationToken cancellationToken) =>
        ValueTask.FromResult(rejectedToken is null ? "first-token" : "second-token");
}
