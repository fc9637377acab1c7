#if NETSTANDARD2_0
namespace Coveo.Push.Serialization;

/// <summary>The checksum at the end of a zlib stream (RFC 1950, section 8.2).</summary>
internal static class Adler32
{
    private const uint Modulus = 65521;

    // The most bytes whose sums stay below 2^32 before the modulus is taken.
    private const int Run = 5552;

    /// <summary>Where every checksum begins.</summary>
    public const uint OfNothing = 1;

    /// <summary>The checksum of what was counted so far with these bytes behind it.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var low = checksum & 0xFFFF;
        var high = checksum >> 16;
        while (bytes.Length > 0)
        {
            var run = bytes.Slice(0, Math.Min(Run, bytes.Length));
            foreach (var value in run)
            {
                low += value;
                high += low;
            }

            low %= Modulus;
            high %= Modulus;
            bytes = bytes.Slice(run.Length);
        }

        return (high << 16) | low;
    }
}
#endif
