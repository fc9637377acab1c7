using System.Globalization;
using Coveo.Push.Tests.Doubles;
using FsCheck;
using FsCheck.Fluent;

namespace Coveo.Push.Tests.Serialization;

/// <summary>Numbers are written so that they read back as the same number.</summary>
public class JsonNumberTests
{
    public static TheoryData<string, MetadataValue> Numbers => new()
    {
        { "0", 0 },
        { "255", byte.MaxValue },
        { "-128", sbyte.MinValue },
        { "-32768", short.MinValue },
        { "65535", ushort.MaxValue },
        { "-2147483648", int.MinValue },
        { "4294967295", uint.MaxValue },
        { "-9223372036854775808", long.MinValue },
        { "9223372036854775807", long.MaxValue },
        { "9223372036854775808", (ulong)long.MaxValue + 1 },
        { "18446744073709551615", ulong.MaxValue },
        { "12.50", 12.50m },
        { "79228162514264337593543950335", decimal.MaxValue },
        { "-79228162514264337593543950335", decimal.MinValue },
        { "0.0000000000000000000000000001", 0.0000000000000000000000000001m },
        { "0", 0.0 },
        { "-0", -0.0 },
        { "0.1", 0.1 },
        { "1E+300", 1e300 },
        { "1E-300", 1e-300 },
        { "1.7976931348623157E+308", double.MaxValue },
        { "-1.7976931348623157E+308", double.MinValue },
        { "5E-324", double.Epsilon },
        { "0.1", 0.1f },
        { "3.4028235E+38", float.MaxValue },
        { "16777216", 16777216f },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_of_any_type_is_written_as_it_reads(string expected, MetadataValue value) => WrittenJson.Of(value).Should().Be(expected);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_json_cannot_say_is_refused(double value)
    {
        var writing = () => WrittenJson.Of(value);

        writing.Should().Throw<ArgumentException>().WithMessage($"{value.ToString(CultureInfo.InvariantCulture)} cannot be said in JSON; leave it out or give a finite number.*");
    }

    [Fact]
    public void Any_double_reads_back_bit_by_bit() => ReadsBack(
        ArbMap.Default.ArbFor<double>().Filter(double.IsFinite),
        (value, text) => BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)) == BitConverter.DoubleToInt64Bits(value),
        value => value);

    [Fact]
    public void Any_decimal_reads_back_digit_by_digit() => ReadsBack(
        ArbMap.Default.ArbFor<decimal>(),
        (value, text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) == value.ToString(CultureInfo.InvariantCulture),
        value => value);

    [Fact]
    public void Any_long_reads_back() => ReadsBack(ArbMap.Default.ArbFor<long>(), (value, text) => long.Parse(text, CultureInfo.InvariantCulture) == value, value => value);

    private static void ReadsBack<T>(Arbitrary<T> numbers, Func<T, string, bool> isSame, Func<T, MetadataValue> of) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(numbers, number => isSame(number, WrittenJson.Of(of(number)))));
}
