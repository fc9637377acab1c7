using System.Globalization;

namespace Coveo.Push.Soak;

/// <summary>
/// The items of one lane: a fixed set of IDs, so that what the emulator holds is bounded. What an item looks like follows from its number and version, so that
/// the size of its body tells whether it has arrived whole.
/// </summary>
/// <param name="lane">Whose.</param>
/// <param name="count">How many.</param>
internal sealed class SoakItems(string lane, int count)
{
    public const string VersionKey = "soakversion";

    private const int LargestText = 3_000;
    private const int LargestContainer = 400_000;

    private static readonly byte[] Text = MakeText();
    private static readonly string TextAsString = System.Text.Encoding.ASCII.GetString(Text);

    private readonly string[] _ids = [.. Enumerable.Range(0, count).Select(number => $"soak://{lane}/{number.ToString("D6", CultureInfo.InvariantCulture)}")];

    public int Count => count;

    public string Id(int number) => _ids[number];

    public static int NumberOf(string id) => int.Parse(id.AsSpan(id.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Bytes of the body of a version of an item.</summary>
    public static int Size(int number, int version)
    {
        var drawn = (int)(((uint)number * 2654435761u) ^ ((uint)version * 40503u)) & int.MaxValue;
        return (drawn % 1000) switch
        {
            < 200 => 0,
            < 997 => 1 + (drawn % LargestText),
            _ => 1 + (drawn % LargestContainer),
        };
    }

    public PushDocument Make(int number, int version)
    {
        var size = Size(number, version);
        var document = new PushDocument(Id(number)) { Title = "Item " + number.ToString(CultureInfo.InvariantCulture), Metadata = { [VersionKey] = version } };
        if (size > 0)
        {
            document.FileExtension = ".txt";
            document.Body = (version % 3) switch
            {
                0 => DocumentBody.FromBytes(Text.AsMemory(0, size)),
                1 => DocumentBody.FromText(TextAsString[..size]),
                _ => DocumentBody.FromStream(_ => new ValueTask<Stream>(new MemoryStream(Text, 0, size, writable: false))),
            };
        }

        return document;
    }

    /// <summary>Words that compress as text does.</summary>
    private static byte[] MakeText()
    {
        var random = new Random(1);
        var text = new byte[LargestContainer];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (byte)(random.Next(6) == 0 ? ' ' : 'a' + random.Next(26));
        }

        return text;
    }
}
