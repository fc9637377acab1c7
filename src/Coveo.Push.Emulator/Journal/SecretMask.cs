using System.Text.RegularExpressions;

namespace Coveo.Push.Emulator.Journal;

/// <summary>Takes out of what is shown whatever would let its reader act as the client.</summary>
internal sealed class SecretMask(string apiKey)
{
    private const string Mask = "***";

    // Without backtracking: bodies are the client's. No word boundary in front: in JSON there may be \u0026, an ampersand.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private static readonly Regex Parameters = new(
        """(?<name>(X-Amz-Signature|X-Amz-Credential|X-Amz-Security-Token|access_token|api_key)=)[^&\s"'\\<]+""", Options);

    // Every key that was created, without knowing any: only their hashes are kept.
    private static readonly Regex Keys = new("xx[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Options);

    private static readonly Regex Scheme = new(@"^\w+ ", Options);

    private static readonly HashSet<string> Credentials = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Proxy-Authorization" };
    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase)
    {
        "Cookie", "Set-Cookie", "X-Api-Key", "X-Amz-Security-Token",
    };

    public string InHeader(string name, string value)
    {
        if (Secrets.Contains(name))
        {
            return Mask;
        }

        return Credentials.Contains(name) ? InCredentials(value) : InText(value);
    }

    public string InText(string text) =>
        Keys.Replace(Parameters.Replace(text.Replace(apiKey, Mask, StringComparison.Ordinal), "${name}" + Mask), Mask);

    // Whether a scheme was sent, and which, is what one looks for when a token is not accepted.
    private static string InCredentials(string value) => Scheme.Match(value).Value + Mask;
}
