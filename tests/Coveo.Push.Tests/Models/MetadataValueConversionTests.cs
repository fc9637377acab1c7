using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Coveo.Push.Serialization;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Models;

/// <summary>Whatever a crawler has at hand can be assigned, and travels in the form that the service reads.</summary>
public class MetadataValueConversionTests
{
    private static readonly DateTimeOffset Date = new(2025, 2, 3, 5, 5, 6, TimeSpan.FromHours(1));

    [Fact]
    public void Single_values_travel_in_their_own_form() =>
        Json(new PushDocument("a://b")
        {
            Metadata =
            {
                ["text"] = "x",
                ["bool"] = true,
                ["byte"] = (byte)255,
                ["short"] = (short)-7,
                ["int"] = -1,
                ["uint"] = 4_000_000_000u,
                ["long"] = long.MinValue,
                ["ulong"] = ulong.MaxValue,
                ["float"] = 0.1f,
                ["double"] = 0.25,
                ["decimal"] = 12.50m,
                ["date"] = Date,
                ["utc"] = Date.UtcDateTime,
                ["guid"] = Guid.Parse("0F8FAD5B-D9CB-469F-A165-70867728950E"),
                ["uri"] = new Uri("HTTP://Acme.Example/%41"),
            },
        }).Should().Be(
            """{"text":"x","bool":true,"byte":255,"short":-7,"int":-1,"uint":4000000000,"long":-9223372036854775808,"ulong":18446744073709551615,"float":0.1,"double":0.25,"decimal":12.50,"date":"2025-02-03T04:05:06.000Z","utc":"2025-02-03T04:05:06.000Z","guid":"0f8fad5b-d9cb-469f-a165-70867728950e","uri":"HTTP://Acme.Example/%41"}""");

    [Fact]
    public void A_character_is_a_text()
    {
        MetadataValue.List(['a', '€']).ToString().Should().Be("a;€");
        MetadataValue collection = ['a', '€'];
        collection.ToString().Should().Be("a;€");
        ((MetadataValue)'7').Should().Be((MetadataValue)"7");
        Of((char?)'7').Should().Be((MetadataValue)"7");
        Of((char?)null).IsNone.Should().BeTrue();

        static MetadataValue Of(MetadataValue value) => value;
    }

    [Fact]
    public void Every_type_of_whole_numbers_becomes_a_whole_number()
    {
        Of(byte.MaxValue).AsInteger().Should().Be(255);
        Of(sbyte.MinValue).AsInteger().Should().Be(-128);
        Of(short.MinValue).AsInteger().Should().Be(-32_768);
        Of(ushort.MaxValue).AsInteger().Should().Be(65_535);
        Of(int.MinValue).AsInteger().Should().Be(int.MinValue);
        Of(uint.MaxValue).AsInteger().Should().Be(uint.MaxValue);
        Of(long.MaxValue).AsInteger().Should().Be(long.MaxValue);
        Of(ulong.MaxValue).AsDecimal().Should().Be(ulong.MaxValue);
        Of((byte?)1).AsInteger().Should().Be(1);
        Of((sbyte?)-1).AsInteger().Should().Be(-1);
        Of((short?)-1).AsInteger().Should().Be(-1);
        Of((ushort?)1).AsInteger().Should().Be(1);
        Of((uint?)1).AsInteger().Should().Be(1);
        Of((ushort?)null).IsNone.Should().BeTrue();
        Of((uint?)null).IsNone.Should().BeTrue();

        static MetadataValue Of(MetadataValue value) => value;
    }

    [Fact]
    public void Values_that_may_be_missing_travel_when_they_are_there() =>
        Json(new PushDocument("a://b")
        {
            Metadata =
            {
                ["bool"] = (bool?)false,
                ["int"] = (int?)1,
                ["long"] = (long?)2,
                ["double"] = (double?)2.5,
                ["decimal"] = (decimal?)3.50m,
                ["date"] = (DateTimeOffset?)Date,
                ["float"] = (float?)0.1f,
                ["guid"] = (Guid?)Guid.Empty,
            },
        }).Should().Be(
            """{"bool":false,"int":1,"long":2,"double":2.5,"decimal":3.50,"date":"2025-02-03T04:05:06.000Z","float":0.1,"guid":"00000000-0000-0000-0000-000000000000"}""");

    [Fact]
    public void Values_that_are_missing_are_no_values()
    {
        var metadata = new DocumentMetadata
        {
            ["literal"] = null,
            ["text"] = (string?)null,
            ["bool"] = (bool?)null,
            ["int"] = (int?)null,
            ["long"] = (long?)null,
            ["double"] = (double?)null,
            ["decimal"] = (decimal?)null,
            ["date"] = (DateTimeOffset?)null,
            ["uri"] = (Uri?)null,
            ["list"] = (List<string>?)null,
            ["array"] = (string[]?)null,
            ["conditional"] = Date.Year > 3000 ? 1 : null,
        };

        metadata.Count.Should().Be(0);
    }

    [Fact]
    public void A_value_that_may_be_missing_also_makes_a_value_outside_of_an_item()
    {
        Of((decimal?)1.5m).Should().Be((MetadataValue)1.5m);
        Of((int?)1).Should().Be((MetadataValue)1);
        Of((long?)1).Should().Be((MetadataValue)1);
        Of((ulong?)ulong.MaxValue).Should().Be((MetadataValue)ulong.MaxValue);
        Of((float?)0.1f).Should().Be((MetadataValue)0.1);
        Of((double?)1.5).Should().Be((MetadataValue)1.5);
        Of((bool?)true).Should().Be((MetadataValue)true);
        Of((DateTimeOffset?)Date).Should().Be((MetadataValue)Date);
        Of((decimal?)null).IsNone.Should().BeTrue();
        Of((DateTimeOffset?)null).IsNone.Should().BeTrue();

        static MetadataValue Of(MetadataValue value) => value;
    }

    [Fact]
    public void A_local_date_is_sent_in_utc()
    {
        var local = Date.UtcDateTime.ToLocalTime();

        ((MetadataValue)local).ToString().Should().Be("2025-02-03T04:05:06.000Z");
    }

    [Fact]
    public void A_date_that_does_not_say_which_time_it_is_in_is_refused()
    {
        var converting = () => (MetadataValue)new DateTime(2025, 2, 3, 4, 5, 6, DateTimeKind.Unspecified);

        converting.Should().Throw<ArgumentException>().WithMessage(
            "The date 2025-02-03T04:05:06 does not say whether it is in UTC or local time (its Kind is Unspecified). Give a DateTimeOffset, or say it: DateTime.SpecifyKind(date, DateTimeKind.Utc).*");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-18446744073709551616.5")]
    public void A_decimal_is_kept_digit_by_digit(string digits)
    {
        var number = decimal.Parse(digits, CultureInfo.InvariantCulture);

        ((MetadataValue)number).ToString().Should().Be(digits);
        ((MetadataValue)number).AsDecimal().Should().Be(number);
    }

    [Fact]
    public void A_value_is_small_and_needs_no_box()
    {
        Unsafe.SizeOf<MetadataValue>().Should().BeLessThanOrEqualTo(24);

        MetadataValue price = 12.5m;
        AllocatedBytes.Of(() =>
        {
            _ = ((MetadataValue)1).AsInteger() + ((MetadataValue)0.5).AsDouble();
            _ = ((MetadataValue)Date).AsDate();
            _ = ((MetadataValue)true).AsBoolean();
            _ = price.AsDecimal();
        }).Should().Be(0);
    }

    private static string Json(PushDocument document) => Encoding.UTF8.GetString(DocumentWriter.WriteSingle(document, document.Body).Span);
}
