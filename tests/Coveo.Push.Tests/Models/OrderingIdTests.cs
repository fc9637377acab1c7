namespace Coveo.Push.Tests.Models;

public class OrderingIdTests
{
    [Theory]
    [InlineData("0", 0UL)]
    [InlineData("1738555506000", 1738555506000UL)]
    [InlineData("16457712023373612345", 16457712023373612345UL)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    public void The_whole_unsigned_range_is_read_and_written(string text, ulong value)
    {
        OrderingId.Parse(text).Value.Should().Be(value);
        new OrderingId(value).ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("18446744073709551616")]
    public void Anything_else_is_no_ordering_id(string text)
    {
        var parsing = () => OrderingId.Parse(text);

        parsing.Should().Throw<FormatException>().WithMessage($"'{text}' is not an ordering ID*");
        OrderingId.TryParse(text, out _).Should().BeFalse();
    }

    [Fact]
    public void It_is_the_unix_time_in_milliseconds()
    {
        var time = new DateTimeOffset(2025, 2, 3, 4, 5, 6, 789, TimeSpan.Zero);

        OrderingId.FromTime(time).Should().Be(new OrderingId(1738555506789));
        new OrderingId(1738555506789).ToTime().Should().Be(time);
        new OrderingId(ulong.MaxValue).ToTime().Should().BeNull();
    }

    [Fact]
    public void A_time_before_1970_is_none()
    {
        var making = () => OrderingId.FromTime(DateTimeOffset.UnixEpoch.AddMilliseconds(-1));

        making.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Values_above_the_signed_range_are_the_larger_ones()
    {
        var small = new OrderingId(long.MaxValue);
        var large = new OrderingId((ulong)long.MaxValue + 1);

        (small < large).Should().BeTrue();
        (large > small).Should().BeTrue();
        (small <= large && large >= small && small != large).Should().BeTrue();
        new[] { large, small }.Order().Should().Equal(small, large);
        small.CompareTo(null).Should().Be(1);
    }

    [Fact]
    public void A_zero_character_behind_the_digits_is_none_of_them()
    {
        OrderingId.TryParse("17\0", out _).Should().BeFalse();
        ((Func<OrderingId>)(() => OrderingId.Parse("17\0"))).Should().Throw<FormatException>().WithMessage("'17*' is not an ordering ID*");
    }
}
