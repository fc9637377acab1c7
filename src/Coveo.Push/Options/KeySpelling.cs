namespace Coveo.Push;

/// <summary>Tells a misspelled key from one of somebody else's.</summary>
internal static class KeySpelling
{
    // One slip in a short key, up to three in a long one: "Regoin", "OrganisationsId".
    private const int LettersPerSlip = 4;
    private const int MostSlips = 3;

    /// <summary>Whether a few slips of the fingers make one key of the other. Case does not count.</summary>
    public static bool IsNear(string typed, string known)
    {
        var slips = Math.Min(MostSlips, Math.Max(1, known.Length / LettersPerSlip));
        return Math.Abs(typed.Length - known.Length) <= slips && Distance(typed.ToUpperInvariant(), known.ToUpperInvariant()) <= slips;
    }

    /// <summary>How many letters were added, left out, exchanged, or swapped with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var distances = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                distances[i, j] = i == 0 || j == 0 ? i + j : Step(i, j);
            }
        }

        return distances[a.Length, b.Length];

        int Step(int i, int j)
        {
            var exchange = distances[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            var least = Math.Min(exchange, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
            var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            return isSwap ? Math.Min(least, distances[i - 2, j - 2] + 1) : least;
        }
    }
}
