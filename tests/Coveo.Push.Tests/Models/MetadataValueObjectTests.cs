using System.Runtime.CompilerServices;
using System.Text;
using Coveo.Push.Serialization;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Models;

/// <summary>Dictionaries and types of the caller's own are values too; objects are for stream sources only.</summary>
public class MetadataValueObjectTests
{
    private static readonly MetadataValue Stock = MetadataValue.Dictionary([new("s1", 4), new("S1", 2.5m), new("open", true)]);

    [Fact]
    public void A_dictionary_travels_as_an_object_in_its_order() =>
        Json(new PushDocument("a://b")
        {
            Metadata =
            {
                ["stock"] = Stock,
                ["names"] = new Dictionary<string, string> { ["en"] = "kayak", ["fr"] = null!, ["de"] = "Kajak \"x\"" },
                ["deep"] = new Dictionary<string, MetadataValue> { ["list"] = ["a", 1], ["more"] = Stock, ["none"] = default },
                ["empty"] = MetadataValue.Dictionary([]),
            },
        }).Should().Be(
            """{"stock":{"s1":4,"S1":2.5,"open":true},"names":{"en":"kayak","de":"Kajak \"x\""},"deep":{"list":["a",1],"more":{"s1":4,"S1":2.5,"open":true}},"empty":{}}""");

    [Fact]
    public void A_dictionary_is_read_back()
    {
        Stock.Kind.Should().Be(MetadataValueKind.Dictionary);
        Stock.AsDictionary().Should().Equal(new Dictionary<string, MetadataValue> { ["s1"] = 4, ["S1"] = 2.5m, ["open"] = true });
        Stock.ToString().Should().Be("{s1=4;S1=2.5;open=true}");
        (Stock.AsText(), Stock.AsList(), Stock.AsJson(), ((MetadataValue)"x").AsDictionary()).Should().Be((null, null, null, null));
        ((MetadataValue)(Dictionary<string, string>?)null).IsNone.Should().BeTrue();
        ((MetadataValue)(Dictionary<string, MetadataValue>?)null).IsNone.Should().BeTrue();
    }

    [Fact]
    public void Dictionaries_are_compared_by_what_they_hold_in_any_order()
    {
        var same = MetadataValue.Dictionary([new("open", true), new("S1", 2.5m), new("s1", 4)]);

        same.Should().Be(Stock);
        same.GetHashCode().Should().Be(Stock.GetHashCode());
        MetadataValue.Dictionary([new("open", true), new("S1", 2.5m), new("s1", 5)]).Should().NotBe(Stock);
        MetadataValue.Dictionary([new("open", true), new("S1", 2.5m), new("s2", 4)]).Should().NotBe(Stock);
        MetadataValue.Dictionary([new("open", true)]).Should().NotBe(Stock);
    }

    [Fact]
    public void A_dictionary_with_a_key_twice_or_without_a_name_is_refused()
    {
        var twice = () => MetadataValue.Dictionary([new("a", 1), new("a", 2)]);
        var nameless = () => MetadataValue.Dictionary([new(null!, 1)]);

        twice.Should().Throw<ArgumentException>().WithMessage("A metadata dictionary has the key 'a' twice; give each key one value.*");
        nameless.Should().Throw<ArgumentException>().WithMessage("A metadata dictionary has a key that is null; give it a name or leave it out.*");
    }

    [Fact]
    public void A_dictionary_does_not_change_with_what_it_was_made_from()
    {
        var names = new Dictionary<string, string> { ["en"] = "kayak" };
        MetadataValue value = names;

        names["en"] = "canoe";

        value.ToString().Should().Be("{en=kayak}");
    }

    [Fact]
    public void What_a_serializer_writes_as_a_simple_value_is_that_value()
    {
        MetadataValue.From("x", ShopContext.Default.String).Should().Be((MetadataValue)"x");
        MetadataValue.From(true, ShopContext.Default.Boolean).Should().Be((MetadataValue)true);
        MetadataValue.From(ShopSize.Large, ShopContext.Default.ShopSize).Should().Be((MetadataValue)"Large");
        MetadataValue.From(long.MinValue, ShopContext.Default.Int64).Should().Be((MetadataValue)long.MinValue);
        MetadataValue.From(ulong.MaxValue, ShopContext.Default.UInt64).Should().Be((MetadataValue)ulong.MaxValue);
        MetadataValue.From(12.50m, ShopContext.Default.Decimal).ToString().Should().Be("12.50");
        MetadataValue.From(decimal.MaxValue, ShopContext.Default.Decimal).Should().Be((MetadataValue)decimal.MaxValue);
        MetadataValue.From(0.1, ShopContext.Default.Double).AsDouble().Should().Be(0.1);
        MetadataValue.From(1e300, ShopContext.Default.Double).Should().Be((MetadataValue)1e300);
        MetadataValue.From(5e-324, ShopContext.Default.Double).Should().Be((MetadataValue)5e-324);
        MetadataValue.From(["a", null!, "b"], ShopContext.Default.StringArray).Should().Be((MetadataValue)new[] { "a", "b" });
        MetadataValue.From([ShopSize.Small, ShopSize.Large], ShopContext.Default.ShopSizeArray).Should().Be((MetadataValue)new[] { "Small", "Large" });
        MetadataValue.From([], ShopContext.Default.StringArray).AsList().Should().BeEmpty();
    }

    [Fact]
    public void What_a_serializer_writes_as_null_is_no_value()
    {
        MetadataValue.From(null, ShopContext.Default.NullableInt32).IsNone.Should().BeTrue();
        MetadataValue.From(null!, ShopContext.Default.ShopPart).IsNone.Should().BeTrue();
    }

    [Fact]
    public void An_object_is_kept_as_it_is_written_without_the_white_space()
    {
        var part = MetadataValue.From(new ShopPart("Ruder 🐢", 2), ShopContext.Default.ShopPart);

        part.Kind.Should().Be(MetadataValueKind.Json);
        part.AsJson().Should().Be("""{"name":"Ruder \uD83D\uDC22","count":2}""");
        part.ToString().Should().Be(part.AsJson());
        part.Should().Be(MetadataValue.From(new ShopPart("Ruder 🐢", 2), ShopContext.Default.ShopPart));
        part.GetHashCode().Should().Be(MetadataValue.From(new ShopPart("Ruder 🐢", 2), ShopContext.Default.ShopPart).GetHashCode());
        part.Should().NotBe(MetadataValue.From(new ShopPart("Ruder 🐢", 3), ShopContext.Default.ShopPart));
        (part.AsText(), part.AsDictionary(), ((MetadataValue)"{}").AsJson()).Should().Be((null, null, null));
    }

    [Fact]
    public void Objects_travel_as_they_were_written() =>
        Json(new PushDocument("a://b")
        {
            Metadata =
            {
                ["part"] = MetadataValue.From(new ShopPart("Oar", 2), ShopContext.Default.ShopPart),
                ["parts"] = MetadataValue.From([new ShopPart("Oar", 2)], ShopContext.Default.ShopPartArray),
                ["grid"] = MetadataValue.From([[1], []], ShopContext.Default.Int32ArrayArray),
                ["huge"] = MetadataValue.From(Int128.MaxValue, ShopContext.Default.Int128),
                ["list"] = [MetadataValue.From(new ShopPart("Oar", 2), ShopContext.Default.ShopPart), Stock],
            },
        }).Should().Be(
            """{"part":{"name":"Oar","count":2},"parts":[{"name":"Oar","count":2}],"grid":[[1],[]],"huge":170141183460469231731687303715884105727,"list":[{"name":"Oar","count":2},{"s1":4,"S1":2.5,"open":true}]}""");

    [Fact]
    public void An_object_on_a_push_source_is_found()
    {
        Problem(Stock).Should().Be(
            "Metadata 'x' is {s1=4;S1=2.5;open=true}, an object; a Push source takes texts, truth values, numbers, dates and lists of those, and objects go in stream sources only (docs.coveo.com/en/162). Give each part a key of its own.");
        Problem(MetadataValue.From(new ShopPart("Oar", 2), ShopContext.Default.ShopPart)).Should().StartWith("""Metadata 'x' is {"name":"Oar","count":2}, an object; """);
        Problem(MetadataValue.From(new Dictionary<string, double>(), ShopContext.Default.DictionaryStringDouble)).Should().StartWith("Metadata 'x' is {}, an object; ");
        Problem(MetadataValue.From([new ShopPart("Oar", 2)], ShopContext.Default.ShopPartArray)).Should().StartWith("""Metadata 'x' is [{"name":"Oar","count":2}], a list of objects or lists; """);
        Problem(MetadataValue.From([[1]], ShopContext.Default.Int32ArrayArray)).Should().StartWith("Metadata 'x' is [[1]], a list of objects or lists; ");
        Problem(MetadataValue.List([Stock])).Should().StartWith("Metadata 'x' is {s1=4;S1=2.5;open=true}, a list of objects or lists; ");

        static string Problem(MetadataValue value)
        {
            var document = new PushDocument("a://b") { Metadata = { ["x"] = value } };
            DocumentRules.Findings(document, allowsObjects: true).Should().BeEmpty();
            var finding = document.Validate().Should().ContainSingle().Subject;
            (finding.Property, finding.Page).Should().Be(("Metadata[\"x\"]", "docs.coveo.com/en/162"));
            return finding.Problem;
        }
    }

    [Fact]
    public void What_a_serializer_writes_as_a_simple_value_is_taken_by_a_push_source() =>
        new PushDocument("a://b")
        {
            Metadata =
            {
                ["size"] = MetadataValue.From(ShopSize.Large, ShopContext.Default.ShopSize),
                ["tags"] = MetadataValue.From(["a"], ShopContext.Default.StringArray),
                ["vector"] = MetadataValue.From([0.5, 1e300], ShopContext.Default.DoubleArray),
                ["huge"] = MetadataValue.From(Int128.MaxValue, ShopContext.Default.Int128),
            },
        }.Validate().Should().BeEmpty();

    [Fact]
    public void A_number_that_json_cannot_say_is_found_inside_a_dictionary_on_any_source()
    {
        var document = new PushDocument("a://b") { Metadata = { ["x"] = MetadataValue.Dictionary([new("y", new[] { double.NaN })]) } };

        DocumentRules.Findings(document, allowsObjects: true).Should().ContainSingle().Which.Problem.Should().Be("Metadata 'x' is {y=NaN}, which JSON cannot say; leave it out or give a finite number.");
        document.Validate().Should().HaveCount(2);
    }

    [Fact]
    public void A_number_that_json_cannot_say_is_refused_by_the_serializer()
    {
        var making = () => MetadataValue.From(double.NaN, ShopContext.Default.Double);

        making.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_single_object_goes_through_a_loop_as_one_value()
    {
        var seen = new List<MetadataValue>();
        foreach (var value in Stock)
        {
            seen.Add(value);
        }

        seen.Should().Equal(Stock);
    }

    [Fact]
    public void A_value_stays_small() => Unsafe.SizeOf<MetadataValue>().Should().BeLessThanOrEqualTo(24);

    private static string Json(PushDocument document) => Encoding.UTF8.GetString(DocumentWriter.WriteSingle(document, document.Body).Span);
}
