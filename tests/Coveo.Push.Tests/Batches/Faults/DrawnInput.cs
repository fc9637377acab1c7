namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>Draws what is pushed: few items that change often, some with children, some with bodies, and some that cannot be pushed.</summary>
internal sealed class DrawnInput(Random random, int maxBytes)
{
    private const int MostOperations = 400;
    private const string Letters = "abc \"\\\u00e9\u65e5\n";

    /// <summary>More than stands around an item in a batch.</summary>
    public const int Margin = 64;

    private static readonly double[] Rates = [0, 0, 0.05, 0.2];

    private readonly double _deletions = Rates[random.Next(Rates.Length)];
    private readonly double _deletionsWithChildren = Rates[random.Next(Rates.Length)] / 4;
    private readonly double _bodies = Rates[random.Next(Rates.Length)];
    private readonly double _faulty = Rates[random.Next(Rates.Length)] / 2;

    public IReadOnlyList<DrawnOperation> Operations()
    {
        var count = (int)Math.Ceiling(Math.Pow(MostOperations, random.NextDouble()));
        var ids = Ids(random.Next(1, count + 1));
        return [.. Enumerable.Range(0, count).Select(position => Operation(position, ids[random.Next(ids.Count)]))];
    }

    /// <summary>Folders and what is in them. The first folder's ID begins the tenth's too: a prefix is not a path.</summary>
    private List<string> Ids(int count)
    {
        var folders = random.Next(1, 15);
        return [.. Enumerable.Range(0, count).Select(i => i < folders ? $"https://acme.example/f{i}" : $"https://acme.example/f{i % folders}/p{i}")];
    }

    private DrawnOperation Operation(int position, string id)
    {
        var drawn = random.NextDouble();
        return drawn switch
        {
            _ when (drawn -= _deletions) < 0 => DrawnOperation.Deletion(position, id, children: false),
            _ when (drawn -= _deletionsWithChildren) < 0 => DrawnOperation.Deletion(position, id, children: true),
            _ when drawn - _faulty < 0 => Faulty(position, id),
            _ => Sound(position, id),
        };
    }

    private DrawnOperation Faulty(int position, string id) => random.Next(3) switch
    {
        0 => DrawnOperation.Addition(position, $"no ID {position}", Text(10), ItemFate.WithoutId),
        1 => DrawnOperation.Addition(position, id, Text(random.Next(300)), ItemFate.AgainstRules),
        _ => DrawnOperation.Addition(position, id, new string('x', maxBytes + random.Next(maxBytes)), ItemFate.TooLarge),
    };

    private DrawnOperation Sound(int position, string id) => random.Next(40) switch
    {
        0 => Large(position, id),
        _ when random.NextDouble() < _bodies => DrawnOperation.Addition(position, id, Text(random.Next(300)), ItemFate.Sound, (int)Math.Ceiling(Math.Pow(2 * maxBytes, random.NextDouble()))),
        < 10 => DrawnOperation.Addition(position, id, new string('x', random.Next(2_000)), ItemFate.Sound),
        _ => DrawnOperation.Addition(position, id, Text(random.Next(300)), ItemFate.Sound),
    };

    private DrawnOperation Large(int position, string id)
    {
        var large = DrawnOperation.Addition(position, id, new string('x', random.Next(maxBytes / 2, maxBytes)), ItemFate.Sound);
        return large with { Fate = large.LeastBytes > maxBytes ? ItemFate.TooLarge : large.LeastBytes + Margin > maxBytes ? ItemFate.Borderline : ItemFate.Sound };
    }

    private string Text(int length) => new([.. Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)])]);
}
