using System.Globalization;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Fuzzing;

public class RetryAfterFuzzTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    [Fact]
    public Task Whatever_stands_in_Retry_After_is_a_wait_within_a_year_or_nothing() => FuzzCases.RunAsync(4_000, input =>
    {
        var text = input.Text("120", "0", "1.5", "Thu, 26 Nov 2026 10:00:30 GMT", "Thursday, 26-Nov-26 10:00:30 GMT", "Thu Nov 26 10:00:30 2026", "");

        var wait = RetryAfterHeader.Read(text, Now);

        if (wait is { } found)
        {
            found.Should().BePositive().And.BeLessThanOrEqualTo(Longest);
        }

        if (text.Length is > 0 and < 8 && text.All(char.IsAsciiDigit))
        {
            var seconds = int.Parse(text, CultureInfo.InvariantCulture);
            wait.Should().Be(seconds == 0 ? null : TimeSpan.FromSeconds(seconds));
        }
    });
}
