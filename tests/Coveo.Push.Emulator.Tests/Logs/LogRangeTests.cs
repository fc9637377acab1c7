using Coveo.Push.Emulator.Tests.Parity;

namespace Coveo.Push.Emulator.Tests.Logs;

public sealed class LogRangeTests : LogTest
{
    [Parity(Topics.Logs, "the specification of the Logs API", Fidelity = Fidelity.Approximate, Note = "412; the documents do not say which error")]
    [Theory]
    [InlineData("from=2025-02-03T00:00:00Z", "MISSING_PARAMETER")]
    [InlineData("to=2025-02-03T00:00:00Z", "MISSING_PARAMETER")]
    [InlineData("from=yesterday&to=2025-02-03T00:00:00Z", "INVALID_PARAMETER")]
    [InlineData("from=1738555506000&to=1738555507000", "INVALID_PARAMETER")]
    [InlineData("from=2025-02-04T00:00:00Z&to=2025-02-03T00:00:00Z", "INVALID_PARAMETER")]
    public async Task A_range_of_two_dates_is_required(string parameters, string errorCode) =>
        (await PostLogAsync(parameters)).ShouldBeError(412, errorCode);

    [Parity(Topics.Logs, "the specification of the Logs API", Fidelity = Fidelity.Approximate, Note = "412; the documents do not say which error")]
    [Theory]
    [InlineData("")]
    [InlineData("/facets")]
    [InlineData("/facetsStats")]
    public async Task A_range_is_a_week_long_at_most(string operation)
    {
        (await PostLogAsync("from=2025-02-01T00:00:00.000Z&to=2025-02-08T00:00:00.000Z", operation: operation)).Status.Should().Be(200);
        (await PostLogAsync("from=2025-02-01T00:00:00.000Z&to=2025-02-08T00:00:00.001Z", operation: operation)).ShouldBeError(412, "INVALID_PARAMETER");
    }

    [Parity(Topics.Logs, "www.w3.org/TR/NOTE-datetime")]
    [Theory]
    [InlineData("from=2025-02-03&to=2025-02-04")]
    [InlineData("from=2025-02-03T04:05Z&to=2025-02-03T04:06Z")]
    [InlineData("from=2025-02-03T04:05:06Z&to=2025-02-03T04:05:06.1Z")]
    [InlineData("from=2025-02-03T05:05:06%2B01:00&to=2025-02-03T05:05:06%2B01:00")]
    public async Task Dates_are_in_any_W3C_format(string parameters) => LinesOf(await PostLogAsync(parameters)).Should().NotBeEmpty();

    [Parity(Topics.Logs, "unconfirmed", Fidelity = Fidelity.Approximate, Note = "entries of either bound belong to the range")]
    [Theory]
    [InlineData("from=2025-02-03T04:05:06.000Z&to=2025-02-03T04:05:06.000Z", true)]
    [InlineData("from=2025-02-03T04:05:06.001Z&to=2025-02-04T00:00:00.000Z", false)]
    [InlineData("from=2025-02-02T00:00:00.000Z&to=2025-02-03T04:05:05.999Z", false)]
    public async Task Entries_of_the_range_are_found(string parameters, bool found) =>
        (LinesOf(await PostLogAsync(parameters)).Count > 0).Should().Be(found);
}
