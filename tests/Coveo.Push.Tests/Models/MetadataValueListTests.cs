namespace Coveo.Push.Tests.Models;

public class MetadataValueListTests
{
    private static readonly DateTimeOffset Date = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

    [Fact]
    public void Arrays_and_lists_become_lists()
    {
        Text(new[] { "a", "b" }).Should().Be("a;b");
        Text(new List<string> { "a", "b" }).Should().Be("a;b");
        Text(new[] { true, false }).Should().Be("true;false");
        Text(new[] { 1, 2 }).Should().Be("1;2");
        Text(new[] { 1L, 2L }).Should().Be("1;2");
        Text(new[] { 1.5, 2.5 }).Should().Be("1.5;2.5");
        Text(new[] { 1.50m, 2m }).Should().Be("1.50;2");
        Text(new[] { Date }).Should().Be("2025-02-03T04:05:06.000Z");

        static string Text(MetadataValue value)
        {
            value.Kind.Should().Be(MetadataValueKind.List);
            return value.ToString();
        }
    }

    [Fact]
    public void Every_sequence_becomes_a_list()
    {
        IReadOnlyList<string> texts = new[] { "a", null!, "b" };

        MetadataValue.List(texts).ToString().Should().Be("a;b");
        MetadataValue.List(new HashSet<string> { "a" }).ToString().Should().Be("a");
        MetadataValue.List(Enumerable.Range(1, 2)).ToString().Should().Be("1;2");
        MetadataValue.List(new List<long> { 1, 2 }).ToString().Should().Be("1;2");
        MetadataValue.List(new List<double> { 1.5 }).ToString().Should().Be("1.5");
        MetadataValue.List(new List<decimal> { 1.50m }).ToString().Should().Be("1.50");
        MetadataValue.List(new List<DateTimeOffset> { Date }).ToString().Should().Be("2025-02-03T04:05:06.000Z");
        MetadataValue.List(new List<MetadataValue> { "a", 1, default }).ToString().Should().Be("a;1");
    }

    [Fact]
    public void A_collection_expression_is_a_list()
    {
        var metadata = new DocumentMetadata { ["colors"] = ["blue", "white"], ["sizes"] = [1, 2.5m], ["none"] = [] };
        metadata.Add("more", ["x"]);
        MetadataValue value = ["a", null as string, .. new[] { "b" }];

        metadata["colors"].Should().Be((MetadataValue)new[] { "blue", "white" });
        metadata["sizes"]!.Value.ToString().Should().Be("1;2.5");
        metadata["none"]!.Value.AsList().Should().BeEmpty();
        metadata["more"]!.Value.ToString().Should().Be("x");
        value.ToString().Should().Be("a;b");
    }

    [Fact]
    public void A_list_within_a_collection_expression_is_refused()
    {
        var making = () => new DocumentMetadata { ["colors"] = ["a", new[] { "b" }] };

        making.Should().Throw<ArgumentException>().WithMessage("A metadata value is a list of lists.*");
    }

    [Fact]
    public void A_list_does_not_change_with_what_it_was_made_from()
    {
        var colors = new List<string> { "blue" };
        MetadataValue value = colors;

        colors[0] = "red";

        value.ToString().Should().Be("blue");
    }

    [Fact]
    public void Going_through_a_value_gives_each_of_its_values()
    {
        Through(new[] { "a", "b" }).Should().Equal("a", "b");
        Through("a").Should().Equal("a");
        Through(default).Should().BeEmpty();

        static List<string> Through(MetadataValue values)
        {
            var texts = new List<string>();
            foreach (var value in values)
            {
                texts.Add(value.ToString());
            }

            return texts;
        }
    }
}
