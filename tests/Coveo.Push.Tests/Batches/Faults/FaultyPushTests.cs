using System.Globalization;
using Xunit.Abstractions;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>
/// Thousands of pushes on which things go wrong at random. To run one of them again, put the seed that a failure prints into the list of
/// <see cref="A_push_tells_the_truth_whatever_goes_wrong"/> and run that test alone (<c>--filter A_push_tells</c>). COVEO_PUSH_FAULT_SCHEDULES
/// sets how many schedules run, COVEO_PUSH_FAULT_SEED the first seed; the rest are the seeds that follow. A seed draws the same push and the
/// same faults each time; only batches that are on their way side by side may change places.
/// </summary>
[Collection(RunsAlone.Name)]
public class FaultyPushTests(ITestOutputHelper output)
{
    private const int FirstSeed = 20250203;
    private const int Schedules = 2_000;

    /// <summary>The other builds of the library run the same code but for a few corners.</summary>
    private const int SchedulesOfOtherBuilds = 300;
    private const int MostReports = 5;

    [Theory]
    [InlineData(FirstSeed)]
    public async Task A_push_tells_the_truth_whatever_goes_wrong(int seed) => (await PushRun.FindFaultAsync(seed, new ReachedCorners())).Should().BeNull();

    [Fact]
    public async Task Thousands_of_faulty_pushes_lose_nothing_in_silence_and_keep_the_order_of_each_item()
    {
        var (seed, schedules) = (Setting("COVEO_PUSH_FAULT_SEED", FirstSeed), Setting("COVEO_PUSH_FAULT_SCHEDULES", Default));
        var reached = new ReachedCorners();
        var reports = new List<string>();
        for (var i = 0; i < schedules && reports.Count < MostReports; i++)
        {
            if (await PushRun.FindFaultAsync(seed + i, reached) is { } report)
            {
                reports.Add(report);
            }
        }

        string.Join("\n\n", reports).Should().BeEmpty($"each of {schedules} schedules from seed {seed} ends as its outcomes say");
        output.WriteLine($"{schedules} pushes from seed {seed}: {reached}");
        if (schedules >= Schedules)
        {
            reached.Missed.Should().BeEmpty("what is never reached is never tested");
        }
    }

    private static int Default => typeof(FaultyPushTests).Assembly.GetName().Name == "Coveo.Push.Tests" ? Schedules : SchedulesOfOtherBuilds;

    private static int Setting(string name, int otherwise) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
