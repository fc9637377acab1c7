using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Emulator.Mappings;

/// <summary>The metadata of one item at a time, read without an object for each value: every item of every batch comes by here.</summary>
internal sealed class MetadataEntries
{
    private const int FirstBytes = 4096;
    private const int KeptBytes = 64 * 1024;
    private const int LongestName = 256;

    private readonly List<MetadataEntry> _entries = [];
    private readonly List<bool> _used = [];
    private byte[] _json = new byte[FirstBytes];

    public int Count => _entries.Count;

    /// <param name="json">One JSON object.</param>
    public void Read(string json)
    {
        _entries.Clear();
        _used.Clear();
        var needed = Encoding.UTF8.GetByteCount(json);
        if (needed > _json.Length || _json.Length > KeptBytes)
        {
            _json = new byte[BitOperations.RoundUpToPowerOf2((uint)Math.Max(FirstBytes, needed))];
        }

        var length = Encoding.UTF8.GetBytes(json, _json);
        var reader = new Utf8JsonReader(_json.AsSpan(0, length));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var keyStart = (int)reader.TokenStartIndex;
            var key = new Range(keyStart, keyStart + reader.ValueSpan.Length + 2);
            var isEscaped = reader.ValueIsEscaped;
            reader.Read();
            var valueStart = (int)reader.TokenStartIndex;
            reader.Skip();
            _entries.Add(new MetadataEntry(key, new Range(valueStart, (int)reader.BytesConsumed), isEscaped));
            _used.Add(false);
        }
    }

    /// <summary>The key as JSON.</summary>
    public ReadOnlySpan<byte> Key(int index) => _json.AsSpan(_entries[index].Key);

    /// <summary>The value as JSON.</summary>
    public ReadOnlySpan<byte> Value(int index) => _json.AsSpan(_entries[index].Value);

    /// <summary>Whether a rule has taken the value.</summary>
    public bool IsUsed(int index) => _used[index];

    public void MarkUsed(int index) => _used[index] = true;

    /// <summary>The key as text.</summary>
    /// <param name="index">Which one.</param>
    /// <param name="buffer">Where most keys find room: of <see cref="NameBuffer"/> characters.</param>
    public ReadOnlySpan<char> Name(int index, Span<char> buffer)
    {
        var entry = _entries[index];
        var quoted = _json.AsSpan(entry.Key);
        if (!entry.IsEscaped && quoted.Length <= LongestName)
        {
            return buffer[..Encoding.UTF8.GetChars(quoted[1..^1], buffer)];
        }

        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString();
    }

    /// <summary>How many characters a buffer for <see cref="Name"/> has.</summary>
    public static int NameBuffer => LongestName;

    /// <summary>The position of a key, in whatever case, or a negative number.</summary>
    public int Find(string name)
    {
        Span<char> buffer = stackalloc char[LongestName];
        for (var index = 0; index < _entries.Count; index++)
        {
            if (Name(index, buffer).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return -1;
    }
}
