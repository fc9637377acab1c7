namespace Coveo.Push.Emulator.Wire;

/// <summary>A text in which <c>*</c> stands for anything, also for nothing; case is ignored, as routes do.</summary>
internal static class WildcardPattern
{
    public const char Wildcard = '*';

    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (position, inText) = (0, 0);
        var (lastWildcard, retry) = (-1, 0);
        while (inText < text.Length)
        {
            if (position < pattern.Length && pattern[position] == Wildcard)
            {
                (lastWildcard, retry) = (position++, inText);
            }
            else if (position < pattern.Length && AreEqual(pattern[position], text[inText]))
            {
                position++;
                inText++;
            }
            else if (lastWildcard >= 0)
            {
                // The last wildcard stands for one character more; the ones before it need not be tried again.
                position = lastWildcard + 1;
                inText = ++retry;
            }
            else
            {
                return false;
            }
        }

        return pattern[position..].TrimStart(Wildcard).IsEmpty;
    }

    private static bool AreEqual(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
