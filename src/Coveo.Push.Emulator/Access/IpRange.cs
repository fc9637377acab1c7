using System.Net;

namespace Coveo.Push.Emulator.Access;

/// <summary>An address, or a network in CIDR notation.</summary>
internal sealed class IpRange
{
    private readonly IPNetwork _network;

    private IpRange(IPNetwork network) => _network = network;

    public static IpRange? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return new IpRange(network);
        }

        return IPAddress.TryParse(text, out var address) ? new IpRange(new IPNetwork(address, address.GetAddressBytes().Length * 8)) : null;
    }

    /// <summary>Whether the address is in it, also when it came as IPv4 over IPv6.</summary>
    public bool Contains(IPAddress address) => _network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
