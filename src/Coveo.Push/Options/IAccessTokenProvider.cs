namespace Coveo.Push;

/// <summary>Gives the token of each call: for keys that rotate, for OAuth.</summary>
public interface IAccessTokenProvider
{
    /// <summary>Gives the token to use now. It is asked before every attempt, so an implementation keeps what it has.</summary>
    /// <param name="rejectedToken">
    /// The token that the service has just refused (401), or <see langword="null"/>. Return another one and the call is made once more;
    /// return the same and it fails. When several calls are refused at once each of them asks: renew once.
    /// </param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The token, without <c>Bearer</c>.</returns>
    ValueTask<string> GetTokenAsync(string? rejectedToken, CancellationToken cancellationToken);
}
