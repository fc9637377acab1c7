#if NETSTANDARD2_0
namespace Coveo.Push.Serialization;

/// <summary>The checksum at the end of a zlib stream (RFC 1950, section 8.2).</summary>
internal static class Adler32
{
    private const uint Modulus = 65521;

    // The most bytes whose sums stay below 2^32 before the modulus is taken.
    private const int Run = 5552;

    public static uint Compute(ReadOnlySpan<byte> bytes)
    {
        uint low = 1;
        uint high = 0;
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
