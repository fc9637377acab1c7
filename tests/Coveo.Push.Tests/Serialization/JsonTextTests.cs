using System.Text.Json;
using Coveo.Push.Tests.Doubles;
using FsCheck;
using FsCheck.Fluent;

namespace Coveo.Push.Tests.Serialization;

/// <summary>Texts are escaped where JSON asks for it and nowhere else, and read back the same.</summary>
public class JsonTextTests
{
    private const int Chunk = 8192;

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("\"", "\"\\\"\"")]
    [InlineData("\\", "\"\\\\\"")]
    [InlineData("/", "\"/\"")]
    [InlineData("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"")]
    [InlineData("\0\u0001\u000b\u001f", "\"\\u0000\\u0001\\u000b\\u001f\"")]
    [InlineData("\u007f\u0080\u009f", "\"\u007f\u0080\u009f\"")]
    [InlineData("\u2028\u2029\ufeff", "\"\u2028\u2029\ufeff\"")]
    [InlineData("<b>&'+</b>", "\"<b>&'+</b>\"")]
    [InlineData("Żółw 🐢", "\"Żółw 🐢\"")]
    public void A_text_is_escaped_where_json_asks_for_it(string text, string expected) => WrittenJson.Of(text).Should().Be(expected);

    [Fact]
    public void Every_control_character_reads_back()
    {
        var controls = string.Concat(Enumerable.Range(0, 32).Select(code => (char)code));

        ReadBack(controls).Should().Be(controls);
    }

    [Theory]
    [InlineData(Chunk - 2)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData((2 * Chunk) - 1)]
    [InlineData((2 * Chunk) - 2)]
    public void A_surrogate_pair_at_the_border_of_a_chunk_stays_whole(int before)
    {
        var text = new string('x', before) + "🐢🐢" + new string('y', Chunk);

        ReadBack(text).Should().Be(text);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_one_replacement_character()
    {
        // Not inline data: halves do not survive an attribute.
        WrittenJson.Of("\ud83d").Should().Be("\"\ufffd\"");
        WrittenJson.Of("a\udc22b").Should().Be("\"a\ufffdb\"");
        WrittenJson.Of("\udc22\ud83d").Should().Be("\"\ufffd\ufffd\"");
        WrittenJson.Of("\ud83d\ud83d\udc22").Should().Be("\"\ufffd🐢\"");
        WrittenJson.Of("\ud83d\"\udc22").Should().Be("\"\ufffd\\\"\ufffd\"");
    }

    [Theory]
    [InlineData(Chunk - 2)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    public void Half_a_pair_at_the_border_of_a_chunk_is_replaced_once(int before)
    {
        var start = new string('x', before);

        ReadBack(start + "\ud83d").Should().Be(start + "\ufffd");
        ReadBack(start + "\ud83dz").Should().Be(start + "\ufffdz");
        ReadBack(start + "\udc22z").Should().Be(start + "\ufffdz");
        ReadBack(start + "\ud83d\ud83d\udc22z").Should().Be(start + "\ufffd🐢z");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\n")]
    [InlineData("ż")]
    [InlineData("\u2028")]
    public void A_long_text_of_one_character_reads_back(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, (3 * Chunk) + 1));

        ReadBack(text).Should().Be(text);
    }

    [Fact]
    public void Any_well_formed_text_reads_back_the_same() => ForAll(text => !Identifier.IsWellFormed(text) || ReadBack(text) == text);

    [Fact]
    public void Any_text_at_all_is_written_as_json() => ForAll(text => ReadBack(text).Length == text.Length);

    private static void ForAll(Func<string, bool> property)
    {
        var pieces = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            Gen.Elements("\"", "\\", "\0", "\u001f", "\u2028", "🐢", "\ud83d", "\udc22", "ż", "\ufffd"),
            Gen.Choose(0, Chunk + 2).Select(length => new string('x', length)));
        var texts = pieces.ListOf().Select(list => string.Concat(list));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(texts), property));
    }

    private static string ReadBack(string text)
    {
        using var json = JsonDocument.Parse(WrittenJson.Of(text));
        return json.RootElement.GetString()!;
    }
}
