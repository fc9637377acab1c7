using System.Collections.Frozen;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Coveo.Push.Emulator.Access;

/// <summary>The keys that are valid, and the state of the organization: what every call asks for, without going to the database.</summary>
internal sealed class KeyRing(string apiKey)
{
    private readonly byte[] _apiKey = Encoding.UTF8.GetBytes(apiKey);
    private volatile FrozenDictionary<string, Caller> _callers = FrozenDictionary<string, Caller>.Empty;
    private volatile OrganizationState _organization = new(IsPaused: false, IsReadOnly: false);

    public OrganizationState Organization => _organization;

    public static string HashOf(string value) => HashOf(Encoding.UTF8.GetBytes(value));

    /// <summary>Takes over what the database has now.</summary>
    public void Load(IEnumerable<ApiKey> keys, OrganizationState organization)
    {
        _callers = keys.ToFrozenDictionary(key => key.Hash, Caller.Of, StringComparer.Ordinal);
        _organization = organization;
    }

    /// <summary>Who has the token, if the token may be used now and from there.</summary>
    public Caller? Find(ReadOnlySpan<char> token, IPAddress? address, long now)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(token)];
        Encoding.UTF8.GetBytes(token, bytes);
        if (CryptographicOperations.FixedTimeEquals(bytes, _apiKey))
        {
            return Caller.WithAllRights;
        }

        return _callers.Count > 0 && _callers.TryGetValue(HashOf(bytes), out var caller) && caller.IsValid(address, now) ? caller : null;
    }

    private static string HashOf(ReadOnlySpan<byte> value) => Convert.ToHexString(SHA256.HashData(value));
}
