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
            return $"'{address.OriginalString}' is not an absolute address. Write it with its scheme, as in 'https://api.cloud.coveo.com'.";
        }

        if (address.UserInfo.Length > 0)
        {
            return $"The address of host '{address.Host}' carries user information. Take it out: the token is sent as a header.";
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return $"'{address.GetLeftPart(UriPartial.Path)}' has a query or a fragment behind it. Give the base address alone: routes are appended to it.";
        }

        return IsSafeForSecrets(address)
            ? null
            : $"'{address.AbsoluteUri}' would carry the access token in clear text. Use https; http is accepted for this machine itself only (127.0.0.1, [::1], localhost).";
    }

    public static bool IsSafeForSecrets(Uri address) =>
        string.Equals(address.Scheme, "https", StringComparison.OrdinalIgnoreCase)
        || (string.Equals(address.Scheme, "http", StringComparison.OrdinalIgnoreCase) && address.IsLoopback);
}
