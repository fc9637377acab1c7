namespace Coveo.Push.Diagnostics;

/// <summary>Takes a secret out of text that comes from elsewhere: a server may echo what it was sent.</summary>
internal sealed class SecretMask(string secret)
{
    private const string Replacement = "***";

    public string? Mask(string? text) =>
        text is null || secret.Length == 0 ? text : text.Replace(secret, Replacement);
}
