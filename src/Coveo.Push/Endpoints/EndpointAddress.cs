using System.Diagnostics.CodeAnalysis;

namespace Coveo.Push;

/// <summary>What a base address must be before an access token is sent there.</summary>
internal static class EndpointAddress
{
    public static Uri Checked([NotNull] Uri? address, string name)
    {
        ArgumentNullException.ThrowIfNull(address, name);
        return Problem(address) is { } problem ? throw new ArgumentException(problem, name) : address;
    }

    /// <summary>What is wrong with the address, or <see langword="null"/>. User information is not repeated in the text: it can be a secret.</summary>
    public static string? Problem(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            return $"'{WithoutSecrets(address.OriginalString)}' is not an absolute address. Write it with its scheme, as in 'https://api.cloud.coveo.com'.";
        }

        if (address.UserInfo.Length > 0)
        {
            return $"The address of host '{address.Host}' carries user information. Take it out: the token is sent as a header.";
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return $"'{Shown(address)}' has a query or a fragment behind it. Give the base address alone: routes are appended to it.";
        }

        return IsSafeForSecrets(address)
            ? null
            : $"'{Shown(address)}' would carry the access token in clear text. Use https; http is accepted for this machine itself only (127.0.0.1, [::1], localhost).";
    }

    /// <summary>The address without what could be a secret in it.</summary>
    public static string Shown(Uri address) =>
        !address.IsAbsoluteUri ? "a relative address"
        : address.Host.Length == 0 ? WithoutSecrets(address.OriginalString)
        : address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    /// <summary>What was meant as an address, without user information, query and fragment. A password can have any character but the last @.</summary>
    public static string WithoutSecrets(string text)
    {
        // What has an @ in it is no scheme.
        var scheme = text.IndexOf("://", StringComparison.Ordinal) is var end and >= 0 && text.IndexOf('@') > end ? text.Substring(0, end + 3) : "";
        var at = text.LastIndexOf('@');
        var shown = at < 0 ? text : $"{scheme}***{text.Substring(at)}";
        return shown.Split('?', '#')[0];
    }

    public static bool IsSafeForSecrets(Uri address) =>
        string.Equals(address.Scheme, "https", StringComparison.OrdinalIgnoreCase)
        || (string.Equals(address.Scheme, "http", StringComparison.OrdinalIgnoreCase) && address.IsLoopback);
}
