using System.Globalization;
using System.Text;

namespace Coveo.Push;

/// <summary>How a message shows a value of the caller: what cannot be seen is escaped, what is long is cut.</summary>
internal static class MessageText
{
    private const int Limit = 120;

    public static string Megabytes(long bytes) => (bytes / 1_000_000.0).ToString("0.##", CultureInfo.InvariantCulture) + " MB";

    public static string Show(string text)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            // Pairs are shown whole, so this is never the second half of one.
            if (i >= Limit)
            {
                return shown.Append('…').ToString();
            }

            if (char.IsSurrogatePair(text, i))
            {
                shown.Append(text[i]).Append(text[++i]);
            }
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]))
            {
                shown.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(text[i]);
            }
        }

        return shown.ToString();
    }

    /// <summary>A number of bytes, exactly: <c>5,000,123 bytes</c>.</summary>
    public static string Bytes(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture) + " bytes";
}
