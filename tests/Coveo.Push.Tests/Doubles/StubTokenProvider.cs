namespace Coveo.Push.Tests.Doubles;

/// <summary>Gives the tokens that a test wants.</summary>
internal sealed class StubTokenProvider(Func<string?, string> token) : IAccessTokenProvider
{
    public ValueTask<string> GetTokenAsync(string? rejectedToken, CancellationToken cancellationToken) => new(token(rejectedToken));
}
