using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Coveo.Push.Platform;

/// <summary>What an address or a network of an API key has to look like.</summary>
internal static class IpRangeRule
{
    /// <summary>What is wrong with it, with the fix, or <see langword="null"/>.</summary>
    public static string? Problem(string? text)
    {
        var parts = (text ?? "").Split('/');
        if (parts.Length > 2 || ParseAddress(parts[0]) is not { } address)
        {
            return "is no IP address and no network. Write an address such as 203.0.113.7, or a network in CIDR notation such as 203.0.113.0/24";
        }

        if (parts.Length == 1)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        var longest = bytes.Length * 8;
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) || prefix > longest)
        {
            return $"has the prefix length '{MessageText.Show(parts[1])}'. Write a number from 0 to {longest}";
        }

        var network = NetworkOf(bytes, prefix);
        return network.Equals(address) ? null : $"is an address inside of a network. The network is {network}/{prefix}, the address alone {address}/{longest}";
    }

    // Older spellings of IPv4, such as 1 for 0.0.0.1, are nobody's intention.
    private static IPAddress? ParseAddress(string text) =>
        IPAddress.TryParse(text, out var address)
        && (address.AddressFamily == AddressFamily.InterNetworkV6 ? text.IndexOf('%') < 0 : address.ToString() == text)
            ? address
            : null;

    private static IPAddress NetworkOf(byte[] address, int prefix)
    {
        var network = new byte[address.Length];
        for (var i = 0; i < network.Length; i++)
        {
            var bits = Math.Max(0, Math.Min(8, prefix - (i * 8)));
            network[i] = (byte)(address[i] & (0xFF << (8 - bits)));
        }

        return new IPAddress(network);
    }
}
