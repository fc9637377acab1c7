using System.Text;

namespace Coveo.Push.Tests.Batches.Building;

/// <summary>Names of items and identities are told apart by hashes; those that are alike have the same.</summary>
public class NameHashTests
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    [Fact]
    public void Every_byte_and_its_place_count()
    {
        var names = new List<byte[]>();
        for (var length = 0; length < 26; length++)
        {
            names.Add(new byte[length]);
            for (var place = 0; place < length; place++)
            {
                foreach (byte value in new byte[] { 1, 2, 0x80, 0xFF })
                {
                    var name = new byte[length];
                    name[place] = value;
                    names.Add(name);
                }
            }
        }

        names.Select(name => ItemNameHash.Of(name)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Names_that_differ_in_their_last_letters_alone_begin_their_search_at_different_places()
    {
        var places = Enumerable.Range(0, 1000).Select(i => ItemNameHash.Of(Encoding.UTF8.GetBytes($"aaaa{i:D4}")) & 0xFFFF).Distinct();

        places.Should().HaveCountGreaterThan(950, "of 65,536 places hardly any is the first of two");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("abcdefg")]
    [InlineData("abcdefgh")]
    [InlineData("abcdefghi")]
    [InlineData("abcdefghijklmno")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("https://acme.example/products/kayak-blue?size=12")]
    public void It_mixes_in_eight_bytes_at_a_time_and_what_is_left(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        var hash = unchecked((ulong)bytes.Length * Multiplier);
        foreach (var eight in bytes.Chunk(8))
        {
            // Whole eights begin with their lowest byte; the rest of a name ends with it.
            var ordered = eight.Length == 8 ? eight.Reverse() : eight;
            hash = Mixed(hash ^ ordered.Aggregate(0UL, (number, value) => (number * 256) + value));
        }

        ItemNameHash.Of(bytes).Should().Be(bytes.Length % 8 == 0 ? Mixed(hash) : hash);
    }

    [Theory]
    [InlineData("ana", "ANA")]
    [InlineData("azAZ09", "AZaz09")]
    [InlineData("élodie", "ÉLODIE")]
    [InlineData("żółw", "ŻÓŁW")]
    [InlineData("é", "É")]
    [InlineData("żół", "ŻÓŁ")]
    [InlineData("acme\\jdoe{1}", "ACME\\JDoe{1}")]
    public void Identities_that_differ_in_case_alone_have_the_same_hash(string first, string second) => HashOf(first).Should().Be(HashOf(second));

    [Theory]
    [InlineData("`", "@")]
    [InlineData("{", "[")]
    [InlineData("a", "b")]
    [InlineData("z", "{")]
    [InlineData("é", "e")]
    [InlineData("1", "\u0011")]
    public void Other_identities_have_others(string first, string second) => HashOf(first).Should().NotBe(HashOf(second));

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    public void Long_names_have_no_case_either_up_to_their_last_letter(int length)
    {
        var beginning = new string('a', length - 1);

        HashOf(beginning + "z").Should().Be(HashOf(beginning.ToUpperInvariant() + "Z")).And.Be(ItemNameHash.Of(Encoding.ASCII.GetBytes(beginning.ToUpperInvariant() + "Z")));
        HashOf(beginning + "z").Should().NotBe(HashOf(beginning + "y"));
        HashOf(beginning + "é").Should().Be(HashOf(beginning.ToUpperInvariant() + "É"));
    }

    private static ulong HashOf(string name) => IdentityNameHash.Of(Encoding.UTF8.GetBytes(name));

    private static ulong Mixed(ulong hash)
    {
        hash = unchecked(hash * Multiplier);
        return hash ^ (hash / 0x1_0000_0000);
    }
}
