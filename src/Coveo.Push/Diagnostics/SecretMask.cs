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

    /// <summary>The exception, or <see langword="null"/> where a secret is in its text: a text of others cannot be masked.</summary>
    public Exception? Harmless(Exception? failure)
    {
        var text = failure?.ToString();
        return text is not null && secrets.Any(secret => secret.Length > 0 && text.Contains(secret)) ? null : failure;
    }
}
