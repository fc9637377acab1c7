using Coveo.Push.Diagnostics;

namespace Coveo.Push.Transport;

/// <summary>What of a pre-signed URL lets its reader write to the container: its query, whole and in its parts.</summary>
internal static class UploadSecrets
{
    // Shorter values ("3600", "AES256") are no secrets, and masking them would garble the message.
    private const int ShortestSecret = 12;

    public static SecretMask Of(FileContainer container)
    {
        var query = container.UploadUri.Query;
        var values = query.TrimStart('?').Split('&').Select(pair => pair.Substring(pair.IndexOf('=') + 1)).Where(value => value.Length >= ShortestSecret);
        return new SecretMask([container.UploadUri.PathAndQuery, query, .. values, .. values.Select(Uri.UnescapeDataString)]);
    }
}
