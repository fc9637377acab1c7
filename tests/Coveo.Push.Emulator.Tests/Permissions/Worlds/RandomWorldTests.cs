using System.Globalization;
using Xunit.Abstractions;

namespace Coveo.Push.Emulator.Tests.Permissions.Worlds;

/// <summary>
/// Thousands of random worlds: levels, sets, nested groups and circles, grants, aliases over providers, disabled identities. COVEO_PUSH_WORLDS
/// sets how many, COVEO_PUSH_WORLDS_SEED the first seed; each landscape of 250 worlds has the next. A disagreement is shown as small as it gets.
/// </summary>
public sealed class RandomWorldTests(ITestOutputHelper output)
{
    private const int FirstSeed = 20250203;
    private const int Worlds = 10_000;
    private const int WorldsOfALandscape = 250;

    [Fact]
    public async Task In_ten_thousand_worlds_everybody_finds_exactly_what_a_naive_evaluation_says()
    {
        var (seed, worlds) = (Setting("COVEO_PUSH_WORLDS_SEED", FirstSeed), Setting("COVEO_PUSH_WORLDS", Worlds));
        output.WriteLine($"Seed {seed}, {worlds} worlds");
        var tally = new WorldTally();
        await using var emulator = await WorldEmulator.StartAsync();
        var run = new WorldRun(emulator, tally);
        for (var n = 0; n * WorldsOfALandscape < worlds; n++)
        {
            var count = Math.Min(WorldsOfALandscape, worlds - (n * WorldsOfALandscape));
            if (await run.FindDisagreementAsync(seed + n, count) is { } disagreement)
            {
                Assert.Fail($"Seed {seed + n}: {await (await disagreement.ShrinkAsync()).DescribeAsync()}");
            }
        }

        output.WriteLine($"{tally}");
        if (worlds >= Worlds)
        {
            ShouldBeInteresting(tally);
        }
    }

    /// <summary>What never decides anything is never tested.</summary>
    private static void ShouldBeInteresting(WorldTally tally)
    {
        tally.Rules.Keys.Should().BeEquivalentTo(Verdict.Rules);
        tally.Rules.Values.Should().OnlyContain(count => count > tally.Verdicts / 50);
        tally.LaterLevels.Should().BeGreaterThan(tally.Verdicts / 50);
        tally.Omissions.Should().OnlyContain(omission => omission.Value >= 10);
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
