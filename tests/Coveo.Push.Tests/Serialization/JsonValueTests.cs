using Coveo.Push.Serialization;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Serialization;

/// <summary>Metadata of every other kind, byte by byte.</summary>
public class JsonValueTests
{
    public static TheoryData<string, MetadataValue> Values => new()
    {
        { "true", true },
        { "false", false },
        { "\"x\"", 'x' },
        { "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", new Guid("0f8fad5b-d9cb-469f-a165-70867728950e") },
        { "\"https://acme.example/ż?q=%20\"", new Uri("https://acme.example/ż?q=%20") },
        { "[]", Array.Empty<string>() },
        { "[\"a\",\"\\\"\"]", new[] { "a", "\"" } },
        { "[true,false]", new[] { true, false } },
        { "[1,-2]", new[] { 1, -2 } },
        { "[1.5,1E+300]", new[] { 1.5, 1e300 } },
        { "[1.50,2]", new[] { 1.50m, 2m } },
        { "[\"2025-02-03T04:05:06.000Z\"]", new[] { new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero) } },
        { "[1,\"a\",true]", MetadataValue.List([1, "a", true]) },
        { "{\"a\":\"1\",\"b\\\"\":\"2\"}", new Dictionary<string, string> { ["a"] = "1", ["b\""] = "2" } },
        { "{\"name\":\"wheel\",\"count\":2}", MetadataValue.From(new ShopPart("wheel", 2), ShopContext.Default.ShopPart) },
        { "\"Small\"", MetadataValue.From(ShopSize.Small, ShopContext.Default.ShopSize) },
        { "170141183460469231731687303715884105727", MetadataValue.From(Int128.MaxValue, ShopContext.Default.Int128) },
    };

    public static TheoryData<string, DateTimeOffset> Dates => new()
    {
        { "2025-02-03T04:05:06.000Z", new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero) },
        { "2025-02-03T04:05:06.007Z", new(2025, 2, 3, 5, 5, 6, 7, TimeSpan.FromHours(1)) },
        { "2025-02-02T22:35:06.000Z", new(2025, 2, 3, 4, 5, 6, TimeSpan.FromHours(5.5)) },
        { "2025-02-03T16:05:06.000Z", new(2025, 2, 3, 4, 5, 6, TimeSpan.FromHours(-12)) },
        { "2025-02-03T04:05:06.999Z", new DateTimeOffset(2025, 2, 3, 4, 5, 6, 999, TimeSpan.Zero).AddTicks(9_999) },
        { "0001-01-01T00:00:00.000Z", DateTimeOffset.MinValue },
        { "9999-12-31T23:59:59.999Z", DateTimeOffset.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_as_its_kind(string expected, MetadataValue value) => WrittenJson.Of(value).Should().Be(expected);

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_an_instant_in_utc_cut_to_milliseconds(string expected, DateTimeOffset date)
    {
        WrittenJson.Of(date).Should().Be($"\"{expected}\"");
        ((MetadataValue)date).ToString().Should().Be(expected, "both ways to write a date agree");
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "+w==")]
    [InlineData(2, "++8=")]
    [InlineData(3, "++/+")]
    [InlineData(4, "++/+AA==")]
    public void Bytes_are_written_as_base64(int length, string expected)
    {
        byte[] bytes = [0xFB, 0xEF, 0xFE, 0x00];

        WrittenJson.Of(json => json.WriteBase64(bytes.AsSpan(0, length))).Should().Be($"\"{expected}\"");
    }

    [Fact]
    public void A_value_that_is_none_cannot_be_written()
    {
        var writing = () => WrittenJson.Of(default(MetadataValue));

        writing.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_buffer_is_used_again_after_a_large_text()
    {
        using var json = new JsonBuffer();
        json.WriteText(new string('x', 3_000_000));
        json.Length.Should().Be(3_000_002);

        json.Clear();
        json.WriteText("small");

        json.Written.ToArray().Should().Equal("\"small\""u8.ToArray());
    }
}
