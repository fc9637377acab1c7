namespace Coveo.Push.Diagnostics;

/// <summary>Takes secrets out of text that comes from elsewhere: a server may echo what it was sent.</summary>
internal sealed class SecretMask(IReadOnlyList<string> secrets)
{
    private const string Replacement = "***";

    public string? Mask(string? text)
    {
        foreach (var secret in secrets)
        {
            if (secret.Length > 0)
            {
                text = text?.Replace(secret, Replacement);
            }
        }

        return text;
    }

    public bool IsIn(string text) => secrets.Any(secret => secret.Length > 0 && text.Contains(secret));
}
