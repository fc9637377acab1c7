using Coveo.Push.Emulator.Tests.Parity;
using Coveo.Push.Emulator.Tests.Support;

namespace Coveo.Push.Emulator.Tests.Indexing;

/// <summary>Metadata becomes values of the type of its field, or does not get there.</summary>
public sealed class FieldConversionTests : FieldTest
{
    [Parity(Topics.Fields, "docs.coveo.com/en/162", Fidelity = Fidelity.Approximate, Note = "which texts are taken for numbers is not documented")]
    [Theory]
    [InlineData("LONG", "5", "5")]
    [InlineData("LONG", "-2147483648", "-2147483648")]
    [InlineData("LONG", "2147483647", "2147483647")]
    [InlineData("LONG", "5.0", "5")]
    [InlineData("LONG", "5e2", "500")]
    [InlineData("LONG", "\" 42 \"", "42")]
    [InlineData("LONG_64", "9223372036854775807", "9223372036854775807")]
    [InlineData("LONG_64", "\"-9223372036854775808\"", "-9223372036854775808")]
    [InlineData("DOUBLE", "9.5", "9.5")]
    [InlineData("DOUBLE", "5", "5")]
    [InlineData("DOUBLE", "\"-1.5e3\"", "-1500")]
    [InlineData("STRING", "\"a\"", "\"a\"")]
    [InlineData("STRING", "\"a;b\"", "\"a;b\"")]
    [InlineData("STRING", "1.50", "\"1.50\"")]
    [InlineData("STRING", "true", "\"true\"")]
    [InlineData("STRING", "false", "\"false\"")]
    [InlineData("STRING", "[\"a\",1,true]", "\"a;1;true\"")]
    [InlineData("STRING", "[]", "\"\"")]
    [InlineData("VECTOR", "[1,2.5,-3]", "[1,2.5,-3]")]
    [InlineData("VECTOR", "[]", "[]")]
    public async Task A_value_becomes_one_of_the_type_of_its_field(string type, string value, string expected)
    {
        await CreateFieldAsync("f", type);

        var item = await PushAsync($$"""{"f":{{value}}}""");

        FieldOf(item, "f").Should().Be(expected);
        UnmappedOf(item).Should().Be("{}");
        (await LogOfAsync("http://a")).Should().Contain("ADD MAPPING COMPLETED");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/162", Fidelity = Fidelity.Approximate, Note = "the field stays empty, with `FIELD_TYPE_MISMATCH` as a warning at MAPPING; the result is not documented")]
    [Theory]
    [InlineData("LONG", "\"many\"")]
    [InlineData("LONG", "\"\"")]
    [InlineData("LONG", "5.5")]
    [InlineData("LONG", "2147483648")]
    [InlineData("LONG", "true")]
    [InlineData("LONG", "[1]")]
    [InlineData("LONG", "\"1,000\"")]
    [InlineData("LONG_64", "9223372036854775808")]
    [InlineData("LONG_64", "1e300")]
    [InlineData("DOUBLE", "\"9,5\"")]
    [InlineData("DOUBLE", "false")]
    [InlineData("DOUBLE", "1e999")]
    [InlineData("DOUBLE", "\"NaN\"")]
    [InlineData("DATE", "\"tomorrow\"")]
    [InlineData("DATE", "1738555506000")]
    [InlineData("DATE", "[\"2002-01-31T11:53:12Z\"]")]
    [InlineData("VECTOR", "5")]
    [InlineData("VECTOR", "[1,\"2\"]")]
    public async Task A_value_that_cannot_become_one_leaves_the_field_empty(string type, string value)
    {
        await CreateFieldAsync("f", type);

        var item = await PushAsync($$"""{"f":{{value}},"author":"Ana"}""");

        FieldOf(item, "f").Should().BeNull();
        FieldOf(item, "author").Should().Be("\"Ana\"");
        UnmappedOf(item).Should().Be($$"""{"f":{{value}}}""");
        (await LogOfAsync("http://a")).Should().EndWith(["ADD PROCESSING COMPLETED", "ADD MAPPING WARNING FIELD_TYPE_MISMATCH", "ADD INDEXING COMPLETED"]);
        (await MappingProblemAsync()).Should().Be($"{value} cannot become a value of the field 'f', which is a {type}: it stays empty.");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/162")]
    [Theory]
    [InlineData("2002/01/31 11:53:12", "2002-01-31T11:53:12.000Z")]
    [InlineData("2002-01-31 11:53:12.999Z", "2002-01-31T11:53:12.999Z")]
    [InlineData("2002-01-31T11:53:12Z", "2002-01-31T11:53:12.000Z")]
    [InlineData("1 Sep 85 09:54:48 GMT", "1985-09-01T09:54:48.000Z")]
    [InlineData("12 Sep 85 09:54:48 GMT", "1985-09-12T09:54:48.000Z")]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37.000Z")]
    [InlineData("Sun, 6 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37.000Z")]
    [InlineData("Mon, 01-Jan-70 12:00:00 GMT", "1970-01-01T12:00:00.000Z")]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37.000Z")]
    [InlineData("Sunday, 02/17/02 20:01:03 EST", "2002-02-18T01:01:03.000Z")]
    [InlineData("Sun Nov 27 08:49:37 1994", "1994-11-27T08:49:37.000Z")]
    [InlineData("Nov 29 2002 7:30PM", "2002-11-29T19:30:00.000Z")]
    [InlineData("2025-02-03T04:05:06.789Z", "2025-02-03T04:05:06.789Z")]
    [InlineData("2025-02-03T04:05:06+02:00", "2025-02-03T02:05:06.000Z")]
    [InlineData("2025-02-03 04:05:06", "2025-02-03T04:05:06.000Z")]
    public async Task A_date_is_kept_as_unix_milliseconds(string text, string date)
    {
        await CreateFieldAsync("released", "DATE");

        var item = await PushAsync($$"""{"released":"{{text}}"}""");

        FieldOf(item, "released").Should().NotBeNull(await MappingProblemAsync());
        DateTimeOffset.FromUnixTimeMilliseconds((long)item["fields"]!["released"]!)
            .Should().Be(DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/162")]
    [Theory]
    [InlineData("", """["a","b"]""", """["a","b"]""")]
    [InlineData("", "\"a; b;;c\"", """["a","b","c"]""")]
    [InlineData("", "\"a\"", """["a"]""")]
    [InlineData("", "\"\"", "[]")]
    [InlineData("", "[1,true]", """["1","true"]""")]
    [InlineData("", "5", """["5"]""")]
    [InlineData("|", "\"a;x|b\"", """["a;x","b"]""")]
    public async Task A_field_of_many_values_takes_an_array_or_a_separated_text(string separator, string value, string expected)
    {
        await CreateFieldAsync("tags", "STRING", """,multi"""
            .Replace(",multi", separator.Length == 0 ? ""","multiValueFacet":true""" : $$""","multiValueFacet":true,"multiValueFacetTokenizers":"{{separator}}" """, StringComparison.Ordinal));

        FieldOf(await PushAsync($$"""{"tags":{{value}}}"""), "tags").Should().Be(expected);
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/162", Fidelity = Fidelity.Approximate, Note = "in sources of other types than PUSH, where objects are documented")]
    [Fact]
    public async Task A_dictionary_field_takes_an_object()
    {
        await CreateFieldAsync("sizes", "STRING", ""","keyValue":true""");
        var catalog = await CreateSourceAsync("Catalog", type: "CATALOG");

        await PutAsync("http://a", """{"sizes":{"s":"1","m":"2"}}""", source: catalog);
        await PutAsync("http://b", """{"sizes":"s"}""", source: catalog);
        await PutAsync("http://c", """{"author":{"name":"Ana"}}""", source: catalog);

        FieldOf(await ItemAsync("http://a"), "sizes").Should().Be("""{"s":"1","m":"2"}""");
        FieldOf(await ItemAsync("http://b"), "sizes").Should().BeNull();
        (await MappingProblemAsync("http://b")).Should().Be("\"s\" cannot become a value of the field 'sizes', which is a STRING of keys and values: it stays empty.");
        FieldOf(await ItemAsync("http://c"), "author").Should().BeNull();
        UnmappedOf(await ItemAsync("http://c")).Should().Be("""{"author":{"name":"Ana"}}""");
    }

    [Parity(Topics.Fields, "docs.coveo.com/en/162", Fidelity = Fidelity.Approximate, Note = "each value becomes one of the field's type")]
    [Theory]
    [InlineData("DOUBLE", """{"s":1.5,"m":"2"}""", """{"s":1.5,"m":2}""")]
    [InlineData("LONG", """{"s":1,"m":2}""", """{"s":1,"m":2}""")]
    [InlineData("LONG_64", """{"s":9007199254740993}""", """{"s":9007199254740993}""")]
    [InlineData("DATE", """{"s":"1970-01-01T00:00:01Z"}""", """{"s":1000}""")]
    [InlineData("LONG", """{"s":1,"m":"few"}""", null)]
    [InlineData("LONG", """{"s":3000000000}""", null)]
    [InlineData("DOUBLE", "1.5", null)]
    public async Task A_dictionary_field_has_values_of_its_type(string type, string value, string? expected)
    {
        await CreateFieldAsync("stock", type, ""","keyValue":true""");
        var catalog = await CreateSourceAsync("Catalog", type: "CATALOG");

        await PutAsync("http://a", $$"""{"stock":{{value}}}""", source: catalog);

        FieldOf(await ItemAsync("http://a"), "stock").Should().Be(expected);
    }

    [Fact]
    public async Task The_type_of_a_field_is_that_of_the_push()
    {
        await CreateFieldAsync("price", "LONG");
        FieldOf(await PushAsync("""{"price":"9.5"}"""), "price").Should().BeNull();

        await SendJsonAsync(HttpMethod.Put, $"{Fields}/price", FieldJson("price", "DOUBLE"));

        FieldOf(await ItemAsync("http://a"), "price").Should().BeNull();
        FieldOf(await PushAsync("""{"price":"9.5"}"""), "price").Should().Be("9.5");
    }

    [Fact]
    public async Task A_rule_that_gives_a_value_of_another_type_leaves_the_field_empty()
    {
        await CreateFieldAsync("price", "LONG");
        await AddRuleAsync("price", """["%[cost]","7"]""");

        var item = await PushAsync("""{"cost":"much"}""");

        FieldOf(item, "price").Should().BeNull("the first content gave something");
        UnmappedOf(item).Should().Be("""{"cost":"much"}""");
        FieldOf(await PushAsync("{}", "http://b"), "price").Should().Be("7");
    }

    [Fact]
    public async Task The_log_tells_a_few_of_many_problems_and_cuts_long_values()
    {
        var names = Enumerable.Range(0, 7).Select(number => $"f{number}").ToList();
        foreach (var name in names)
        {
            await CreateFieldAsync(name, "LONG");
        }

        await PushAsync($$"""{{{string.Join(',', names.Select(name => $"\"{name}\":\"{new string('é', 100)}\""))}}}""");

        var message = await MappingProblemAsync();
        message.Should().StartWith($"\"{new string('é', 60)}…\" cannot become a value of the field 'f0'").And.Contain("'f4'").And.NotContain("'f5'").And.EndWith(" And 2 more.");
    }
}
