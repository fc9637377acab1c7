using System.Buffers;

namespace Coveo.Push.Tests.Doubles;

/// <summary>Lends arrays of exactly the length asked for, and counts what is out.</summary>
internal sealed class CountingPool : ArrayPool<byte>
{
    private readonly HashSet<byte[]> _out = [];

    /// <summary>The most bytes that were out at one time.</summary>
    public long MostHeld { get; private set; }

    /// <summary>How many arrays are out.</summary>
    public int Lent => _out.Count;

    public override byte[] Rent(int minimumLength)
    {
        var array = new byte[minimumLength];
        _out.Add(array);
        MostHeld = Math.Max(MostHeld, _out.Sum(lent => (long)lent.Length));
        return array;
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        _out.Remove(array).Should().BeTrue("an array is given back once, to the pool that lent it");

        // Whoever still looks at it sees rubbish.
        array.AsSpan().Fill(0xEE);
    }
}
