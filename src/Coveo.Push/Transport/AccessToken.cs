using System.Net.Http.Headers;
using Coveo.Push.Diagnostics;

namespace Coveo.Push.Transport;

/// <summary>The token of each call: a fixed key, or what a provider gives.</summary>
internal sealed class AccessToken(string apiKey, IAccessTokenProvider? provider)
{
    // Made once per token: the same key serves every call.
    private AuthenticationHeaderValue _header = new("Bearer", apiKey);

    public bool CanBeRenewed => provider is not null;

    public ValueTask<string> GetAsync(string? rejected, CancellationToken cancellationToken) =>
        provider is null ? new ValueTask<string>(apiKey) : AskAsync(provider, rejected, cancellationToken);

    public AuthenticationHeaderValue Header(string token)
    {
        var header = _header;
        if (header.Parameter != token)
        {
            _header = header = new AuthenticationHeaderValue("Bearer", token);
        }

        return header;
    }

    private static async ValueTask<string> AskAsync(IAccessTokenProvider provider, string? rejected, CancellationToken cancellationToken)
    {
        string token;
        try
        {
            // A provider that does not look at its token must not hold the call beyond its time.
            token = await provider.GetTokenAsync(rejected, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            var secrets = new SecretMask([rejected ?? ""]);
            throw new CoveoAuthenticationException(
                $"{nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.AccessTokenProvider)} failed: {secrets.Mask(failure.Message)}",
                secrets.Harmless(failure));
        }

        return TokenRule.Problem(token) is { } problem
            ? throw new CoveoAuthenticationException($"{nameof(CoveoPushOptions)}.{nameof(CoveoPushOptions.AccessTokenProvider)} gave a token that {problem}.")
            : token;
    }
}
