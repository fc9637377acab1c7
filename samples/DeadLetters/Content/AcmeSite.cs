using System.IO.Compression;
using System.Text;

namespace DeadLetters.Content;

/// <summary>An export of a small site, with mistakes.</summary>
internal static class AcmeSite
{
    public static IReadOnlyList<Page> Pages { get; } =
    [
        new("https://acme.example/home", "Home", Text("Welcome."), IsCompressed: false),
        new("https://acme.example/manual", "Manual", GZip("How to sail a boat."), IsCompressed: true),

        // It is no GZIP: the service takes it, and finds that out in its pipeline.
        new("https://acme.example/guide", "Guide", Text("How to build a boat."), IsCompressed: true),

        // It is no URI: the library finds that out before anything is sent.
        new("prices", "Prices", Text("A boat is 100."), IsCompressed: false),
    ];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] GZip(string text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(Text(text));
        }

        return compressed.ToArray();
    }
}
