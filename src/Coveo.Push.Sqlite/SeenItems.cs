using System.Runtime.InteropServices;

namespace Coveo.Push;

/// <summary>Which items were seen, as one bit each by their numbers: 1.25 MB for ten million.</summary>
internal sealed class SeenItems
{
    private const int BitsOfWord = 64;

    private ulong[] _words = [];

    public long Count { get; private set; }

    public static SeenItems Read(ReadOnlySpan<byte> bytes)
    {
        var seen = new SeenItems { _words = MemoryMarshal.Cast<byte, ulong>(bytes).ToArray() };
        foreach (var word in seen._words)
        {
            for (var rest = word; rest != 0; rest &= rest - 1)
            {
                seen.Count++;
            }
        }

        return seen;
    }

    public bool Contains(long number)
    {
        var word = number / BitsOfWord;
        return word < _words.Length && (_words[word] & Bit(number)) != 0;
    }

    public void Add(long number)
    {
        if (Contains(number))
        {
            return;
        }

        var word = number / BitsOfWord;
        if (word >= _words.Length)
        {
            Array.Resize(ref _words, (int)Math.Max(word + 1, _words.Length * 2L));
        }

        _words[word] |= Bit(number);
        Count++;
    }

    public void Remove(long number)
    {
        if (Contains(number))
        {
            _words[number / BitsOfWord] &= ~Bit(number);
            Count--;
        }
    }

    public void Clear() => (_words, Count) = ([], 0);

    public byte[] ToBytes() => MemoryMarshal.AsBytes(_words.AsSpan()).ToArray();

    private static ulong Bit(long number) => 1UL << (int)(number % BitsOfWord);
}
