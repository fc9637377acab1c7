using System.Net;

namespace Coveo.Push.Emulator.Access;

/// <summary>Who calls: the key of the options, which may do everything, or one that was created.</summary>
internal sealed class Caller
{
    private readonly ApiKey? _key;
    private readonly List<IpRange> _allowed = [];
    private readonly List<IpRange> _denied = [];

    private Caller(ApiKey? key)
    {
        _key = key;
        _allowed.AddRange(Ranges(key?.AllowedIps));
        _denied.AddRange(Ranges(key?.DeniedIps));
    }

    public static Caller WithAllRights { get; } = new(key: null);

    public bool HasAllRights => _key is null;

    /// <summary>Gets what it may do, as far as it makes a difference here.</summary>
    public IReadOnlyList<Privilege> Privileges => _key?.Privileges ?? PrivilegeDomains.All;

    public static Caller Of(ApiKey key) => new(key);

    public bool May(Privilege privilege)
    {
        if (_key is null)
        {
            return true;
        }

        foreach (var own in _key.Privileges)
        {
            if (own.Covers(privilege))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the key may be used now, and from there. Who is both allowed and denied is denied.</summary>
    public bool IsValid(IPAddress? address, long now) =>
        _key is null
        || (_key.IsEnabled
            && !_key.HasExpired(now)
            && (_allowed.Count == 0 || (address is not null && _allowed.Exists(range => range.Contains(address))))
            && (address is null || !_denied.Exists(range => range.Contains(address))));

    private static IEnumerable<IpRange> Ranges(IReadOnlyList<string>? texts) => (texts ?? []).Select(IpRange.Parse).OfType<IpRange>();
}
