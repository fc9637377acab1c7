using System.Globalization;

namespace Coveo.Push.Tests.Fuzzing;

/// <summary>
/// Runs a property on many drawn inputs. A failure prints its seed and its input: COVEO_PUSH_FUZZ_SEED with that seed and COVEO_PUSH_FUZZ_CASES=1 draw it
/// again. COVEO_PUSH_FUZZ_CASES alone sets how many inputs each property gets.
/// </summary>
internal static class FuzzCases
{
    private const int FirstSeed = 20261126;
    private const int MostReports = 5;

    /// <summary>The other builds of the library run the same code but for a few corners.</summary>
    private const int ShareOfOtherBuilds = 10;

    /// <param name="cases">How many inputs are drawn, where the environment does not say otherwise.</param>
    /// <param name="check">Draws an input and checks what is made of it: gives the input as text, and what is wrong, or nothing.</param>
    public static async Task RunAsync(int cases, Func<FuzzInput, Task> check)
    {
        var (seed, count) = (Setting("COVEO_PUSH_FUZZ_SEED", FirstSeed), Setting("COVEO_PUSH_FUZZ_CASES", Default(cases)));
        var reports = new List<string>();
        for (var i = 0; i < count && reports.Count < MostReports; i++)
        {
            var input = new FuzzInput(unchecked(seed + i));
            try
            {
                await check(input);
            }
            catch (Exception failure)
            {
                reports.Add($"seed {unchecked(seed + i)}: {input}\n    {failure}");
            }
        }

        string.Join("\n\n", reports).Should().BeEmpty($"each of {count} inputs from seed {seed} is read or refused as documented");
    }

    public static Task RunAsync(int cases, Action<FuzzInput> check) => RunAsync(cases, input =>
    {
        check(input);
        return Task.CompletedTask;
    });

    private static int Default(int cases) => typeof(FuzzCases).Assembly.GetName().Name is "Coveo.Push.Net8.Tests" or "Coveo.Push.NetStandard.Tests" ? cases / ShareOfOtherBuilds : cases;

    private static int Setting(string name, int otherwise) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
