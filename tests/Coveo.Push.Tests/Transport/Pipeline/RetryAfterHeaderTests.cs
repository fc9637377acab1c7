using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Transport.Pipeline;

public class RetryAfterHeaderTests
{
    private static readonly DateTimeOffset Now = new(1994, 11, 6, 8, 49, 30, TimeSpan.Zero);

    [Theory]
    [InlineData("3", 3)]
    [InlineData(" 120 ", 120)]
    [InlineData("1.5", 1.5)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT", 7)]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", 7)]
    [InlineData("Sun Nov  6 08:49:37 1994", 7)]
    [InlineData("99999999999999999999999999", 366 * 86400)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", 366 * 86400)]
    public void Seconds_and_dates_are_read(string value, double seconds) =>
        RetryAfterHeader.Read(value, Now).Should().Be(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1,5")]
    [InlineData(".5")]
    [InlineData("5s")]
    [InlineData("soon")]
    [InlineData("Sun, 06 Nov 1994 08:49:30 GMT")]
    [InlineData("Sat, 05 Nov 1994 08:49:37 GMT")]
    [InlineData("1994-11-06T08:49:37Z")]
    public void What_cannot_be_followed_leaves_the_wait_to_the_back_off(string? value) =>
        RetryAfterHeader.Read(value, Now).Should().BeNull();

    [Fact]
    public void Random_text_never_fails()
    {
        const int Seed = 20250203;
        var random = new Random(Seed);
        const string Signs = "0123456789.,+-eE: GMTSunNovFri\t\r\n\0é";
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Signs[random.Next(Signs.Length)])]);

            var reading = () => RetryAfterHeader.Read(text, Now);

            reading.Should().NotThrow($"of '{text}' (seed {Seed})").Which.Should().NotBe(TimeSpan.Zero);
        }
    }
}
