using System.Text;

namespace Coveo.Push;

/// <summary>What a field may be called: a lower-case letter, then up to 254 lower-case letters, digits and underscores.</summary>
internal static class FieldName
{
    public const string Rule = "a field name begins with a letter from a to z, has only such letters, digits and underscores, and at most 255 characters";

    private const int Longest = 255;

    public static bool IsValid(string name)
    {
        if (name.Length is 0 or > Longest || !IsLower(name[0]))
        {
            return false;
        }

        foreach (var character in name)
        {
            if (!IsLower(character) && !IsDigit(character) && character != '_')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is wrong with a name, with a better one; <see langword="null"/> where nothing is.</summary>
    public static string? Problem(string name) =>
        DocumentKeys.IsReserved(name) ? $"'{MessageText.Show(name)}' is reserved for the item itself (docs.coveo.com/en/162). {Advice(name)}"
        : !IsValid(name) ? $"'{MessageText.Show(name)}' is no name of a field: {Rule}. {Advice(name)}"
        : null;

    /// <summary>A name that is one, made from one that is none; <see langword="null"/> where nothing of it can stay.</summary>
    public static string? Propose(string name) =>
        DocumentKeys.IsReserved(name) ? "item" + LowerCase(name)
        : SnakeCase(name) is { Length: > 0 } proposal ? proposal
        : null;

    /// <summary>Lower-case letters, digits and underscores; all else is dropped, and so is what a name cannot begin with. May be empty.</summary>
    public static string LowerCase(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (IsLower(character) || IsUpper(character) || IsDigit(character) || character == '_')
            {
                text.Append(Lower(character));
            }
        }

        return Fit(text.ToString(), keepsEnd: true);
    }

    /// <summary>The same with an underscore between words: where other characters were, and where a capital begins one. May be empty.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            var isPart = IsLower(character) || IsUpper(character) || IsDigit(character);
            if ((!isPart || BeginsWord(name, i)) && text.Length > 0 && text[text.Length - 1] != '_')
            {
                text.Append('_');
            }

            if (isPart)
            {
                text.Append(Lower(character));
            }
        }

        return Fit(text.ToString(), keepsEnd: false);
    }

    private static string Advice(string name) => Propose(name) is { } proposal ? $"Name it '{proposal}', for example." : "Give it such a name.";

    private static string Fit(string text, bool keepsEnd)
    {
        var fitting = text.TrimStart('_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        fitting = fitting.Length > Longest ? fitting.Substring(0, Longest) : fitting;
        return keepsEnd ? fitting : fitting.TrimEnd('_');
    }

    /// <summary>A capital after a small letter or digit, or the last one of several: <c>modified|Date</c>, <c>HTTP|Server</c>.</summary>
    private static bool BeginsWord(string name, int place) =>
        place > 0 && IsUpper(name[place])
        && (IsLower(name[place - 1]) || IsDigit(name[place - 1]) || (IsUpper(name[place - 1]) && place + 1 < name.Length && IsLower(name[place + 1])));

    private static bool IsLower(char character) => character is >= 'a' and <= 'z';

    private static bool IsUpper(char character) => character is >= 'A' and <= 'Z';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static char Lower(char character) => IsUpper(character) ? (char)(character | 0x20) : character;
}
