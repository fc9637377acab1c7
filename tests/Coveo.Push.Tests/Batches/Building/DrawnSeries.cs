using FsCheck;
using FsCheck.Fluent;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>
/// Operations for a builder with drawn limits. A property that fails prints the seed it was drawn with; give it to
/// <see cref="Config.WithReplay"/> to draw the same again.
/// </summary>
internal sealed record DrawnSeries(int MaxBytes, int TargetBytes, int MaxItems, DrawnElement[] Elements)
{
    private const int Tests = 200;

    private static readonly string[] FewIds = ["a://1", "a://2", "a://12", "a://\"1\"", "a://\\", "a://żółw", "a://🐢", "a://\u2028", "a://\t\u0001", ""];

    private static readonly Gen<string> Texts = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");

    private static readonly Gen<DrawnElement> AnyElement =
        from id in Gen.Frequency((4, Gen.Elements(FewIds)), (3, Gen.Choose(0, 60).Select(number => $"a://{number}")), (1, Texts.Select(text => "a://" + text)))
        from isDeletion in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from filling in Gen.Frequency((3, Gen.Constant("")), (2, Texts), (2, Gen.Choose(0, 300).Select(length => new string('x', length))))
        select new DrawnElement(id, isDeletion, filling);

    private static readonly Gen<DrawnSeries> AnySeries =
        from maxBytes in Gen.OneOf(Gen.Choose(30, 400), Gen.Choose(400, 4000))
        from percent in Gen.Frequency((3, Gen.Constant(100)), (1, Gen.Choose(10, 100)))
        from maxItems in Gen.OneOf(Gen.Choose(1, 8), Gen.Choose(8, 200))
        from count in Gen.Choose(0, 150)
        from elements in AnyElement.ArrayOf(count)
        select new DrawnSeries(maxBytes, maxBytes * percent / 100, maxItems, elements);

    /// <summary>Checks that something holds for every series.</summary>
    public static void ForAll(Action<DrawnSeries> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Tests), Prop.ForAll(Arb.From(AnySeries, Smaller), property));

    public override string ToString() =>
        $"at most {MaxBytes} bytes, target {TargetBytes}, at most {MaxItems} items: {string.Join<DrawnElement>(", ", Elements)}";

    private static IEnumerable<DrawnSeries> Smaller(DrawnSeries series)
    {
        var (elements, half) = (series.Elements, series.Elements.Length / 2);
        if (half > 0)
        {
            yield return series with { Elements = [.. elements.Take(half)] };
            yield return series with { Elements = [.. elements.Skip(half)] };
        }

        for (var i = 0; i < elements.Length; i++)
        {
            yield return series with { Elements = [.. elements.Where((_, place) => place != i)] };
        }
    }
}
