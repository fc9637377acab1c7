using System.Globalization;

namespace Coveo.Push.Benchmarks.Throughput;

/// <summary>
/// The items that are pushed, each made from its number. Clients in other languages are measured with the same values, so none of them may
/// change. They are made while the push is timed: nothing here formats twice what it can format once.
/// </summary>
internal static class ThroughputItems
{
    private const int LargeTextCharacters = 200_000;
    private const int Repetitions = 8;

    private static readonly string[] Brands = Numbered("brand", 50);
    private static readonly string[] Categories = Numbered("cat", 20);
    private static readonly MetadataValue Colors = ["red", "green", "blue"];
    private static readonly DocumentBody LargeBody = DocumentBody.FromText(Repeated("The quick brown fox jumps over the lazy dog. ", LargeTextCharacters));

    /// <summary>Makes items of a shape from their numbers, which begin at 0.</summary>
    public static Func<int, PushDocument> Maker(ItemShape shape) => shape == ItemShape.Large ? Large : Small;

    /// <summary>The first items, each made when it is asked for.</summary>
    public static IEnumerable<PushDocument> First(int count, Func<int, PushDocument> make)
    {
        for (var number = 0; number < count; number++)
        {
            yield return make(number);
        }
    }

    private static PushDocument Small(int number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var sentence = "Product " + digits + " is a fine thing. ";
        return Item(number, digits, DocumentBody.FromText(Repeated(sentence, sentence.Length * Repetitions)));
    }

    private static PushDocument Large(int number) => Item(number, number.ToString(CultureInfo.InvariantCulture), LargeBody);

    private static PushDocument Item(int number, string digits, DocumentBody body)
    {
        var documentId = "https://example.com/products/" + digits;
        return new PushDocument(documentId)
        {
            Title = "Product number " + digits,
            // Not the property: it writes the key in lower case.
            Metadata =
            {
                ["clickableUri"] = documentId + "/view",
                ["author"] = "bench",
                ["sku"] = "SKU-" + digits,
                ["price"] = 10 + (number % 1000 / 10d),
                ["stock"] = number % 500,
                ["brand"] = Brands[number % Brands.Length],
                ["colors"] = Colors,
                ["category"] = Categories[number % Categories.Length],
            },
            FileExtension = ".txt",
            Body = body,
        };
    }

    private static string Repeated(string text, int characters) => string.Create(characters, text, static (whole, part) =>
    {
        for (; whole.Length > part.Length; whole = whole[part.Length..])
        {
            part.CopyTo(whole);
        }

        part.AsSpan(0, whole.Length).CopyTo(whole);
    });

    private static string[] Numbered(string word, int count) =>
        [.. Enumerable.Range(0, count).Select(number => word + number.ToString(CultureInfo.InvariantCulture))];
}
