namespace Coveo.Push.Tests.Models;

/// <summary>What was put into an item can be read back, so that a test can say what was pushed.</summary>
public class MetadataValueReadingTests
{
    private static readonly DateTimeOffset Date = new(2025, 2, 3, 4, 5, 6, TimeSpan.Zero);

    [Fact]
    public void Each_kind_is_read_as_what_it_is()
    {
        MetadataValue text = "x", boolean = true, integer = 3, number = 1.5, exact = 12.50m, date = Date, list = new[] { "a", "b" };

        text.Kind.Should().Be(MetadataValueKind.Text);
        text.AsText().Should().Be("x");
        boolean.Kind.Should().Be(MetadataValueKind.Boolean);
        boolean.AsBoolean().Should().BeTrue();
        integer.Kind.Should().Be(MetadataValueKind.Integer);
        integer.AsInteger().Should().Be(3);
        number.Kind.Should().Be(MetadataValueKind.Double);
        number.AsDouble().Should().Be(1.5);
        exact.Kind.Should().Be(MetadataValueKind.Decimal);
        exact.AsDecimal().Should().Be(12.50m);
        date.Kind.Should().Be(MetadataValueKind.Date);
        date.AsDate().Should().Be(Date);
        list.Kind.Should().Be(MetadataValueKind.List);
        list.AsList()!.Select(item => item.AsText()).Should().Equal("a", "b");
        default(MetadataValue).Kind.Should().Be(MetadataValueKind.None);
    }

    [Fact]
    public void Another_kind_reads_as_nothing()
    {
        MetadataValue text = "3", integer = 3;

        (text.AsBoolean(), text.AsInteger(), text.AsDouble(), text.AsDecimal(), text.AsDate(), text.AsList()).Should().Be((null, null, null, null, null, null));
        (integer.AsText(), integer.AsBoolean(), integer.AsDate(), integer.AsList()).Should().Be((null, null, null, null));
        ((MetadataValue)Date).AsText().Should().BeNull();
        ((MetadataValue)3m).AsInteger().Should().BeNull();
        default(MetadataValue).AsText().Should().BeNull();
    }

    [Fact]
    public void A_number_of_any_kind_is_read_as_a_double_or_a_decimal()
    {
        ((MetadataValue)3).AsDouble().Should().Be(3);
        ((MetadataValue)3).AsDecimal().Should().Be(3m);
        ((MetadataValue)0.1).AsDecimal().Should().Be(0.1m);
        ((MetadataValue)0.1m).AsDouble().Should().Be(0.1);
        ((MetadataValue)ulong.MaxValue).AsDecimal().Should().Be(ulong.MaxValue);
        ((MetadataValue)5UL).AsInteger().Should().Be(5);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(7.9228162514264338E+28)]
    [InlineData(-1e300)]
    public void A_number_that_no_decimal_can_hold_reads_as_no_decimal(double number) =>
        ((MetadataValue)number).AsDecimal().Should().BeNull();

    [Fact]
    public async Task A_fake_client_sees_the_whole_item()
    {
        var fake = new FakeDocuments();

        await fake.AddOrUpdateAsync("s", new PushDocument("a://b") { Body = DocumentBody.FromText("Hello"), Metadata = { ["price"] = 12.5m, ["tags"] = ["x"] } });

        var item = fake.Pushed.Should().ContainSingle().Subject;
        item.Metadata["price"]?.AsDecimal().Should().Be(12.5m);
        item.Metadata["tags"].Should().Be((MetadataValue)new[] { "x" });
        item.Body.Should().BeOfType<TextBody>().Which.Text.Should().Be("Hello");
    }

    private sealed class FakeDocuments : IDocumentsClient
    {
        public List<PushDocument> Pushed { get; } = [];

        public Task<PushAcceptance> AddOrUpdateAsync(string sourceId, PushDocument document, OrderingId? orderingId = null, CancellationToken cancellationToken = default)
        {
            Pushed.Add(document);
            return Task.FromResult(new PushAcceptance());
        }

        public Task<PushAcceptance> DeleteAsync(string sourceId, string documentId, bool deleteChildren = false, OrderingId? orderingId = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new PushAcceptance());

        public Task<PushAcceptance> DeleteOlderThanAsync(string sourceId, OrderingId orderingId, TimeSpan? queueDelay = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new PushAcceptance());
    }
}
