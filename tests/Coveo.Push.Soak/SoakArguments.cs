using System.Globalization;

namespace Coveo.Push.Soak;

/// <summary>What was typed behind <c>soak</c>.</summary>
/// <param name="Minutes">How long it runs.</param>
/// <param name="Seed">Draws the pushes, the faults and the moments of cancellation.</param>
/// <param name="Output">The folder of the report.</param>
/// <param name="Loses">Whether the emulator loses batches that nobody knows of, so that the soak has to fail.</param>
/// <param name="Only">The beginning of the names of the lanes that run; empty for all.</param>
internal sealed record SoakArguments(double Minutes, int Seed, string Output, bool Loses, string Only = "")
{
    public const string Help = """
        Pushes at full speed to a local Coveo of its own on which things go wrong at random, compares what it holds with what was reported of each
        item, and watches memory, handles, sockets and threads.

        ./build.sh soak [MINUTES] [options]

          MINUTES        how long; default: 60
          --seed N       draws pushes, faults and moments of cancellation; default: a new one, which is printed. Calls that are on their way side by
                         side may change places, so the same seed draws alike runs and not equal ones
          --output DIR   where the report is written; default: artifacts/soak
          --only LANE    batches, single, crawls, identities, streams, killed-crawler or lost-batches alone
          --lose         the emulator loses batches in silence: the soak has to notice, and to fail
          --help         this text

        Ctrl-C ends it early, with the report so far. Exit code: 0 nothing was lost and everything was flat, 1 otherwise, 2 an argument is wrong.

        """;

    private const double Longest = 7 * 24 * 60;

    public static bool AsksForHelp(string[] arguments) => arguments.Contains("--help", StringComparer.Ordinal) || arguments.Contains("-h", StringComparer.Ordinal);

    /// <summary>Reads them; without a result <paramref name="problem"/> says what is wrong.</summary>
    public static SoakArguments? Parse(string[] arguments, out string? problem)
    {
        var parsed = new SoakArguments(60, Random.Shared.Next(), Path.Combine("artifacts", "soak"), Loses: false);
        problem = null;
        for (var i = 0; i < arguments.Length && problem is null; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--lose":
                    parsed = parsed with { Loses = true };
                    break;
                case "--seed" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed):
                    parsed = parsed with { Seed = seed };
                    i++;
                    break;
                case "--seed":
                    problem = $"--seed must be a whole number from 0 to {int.MaxValue}, but is '{value}'.";
                    break;
                case "--only" when value.Length > 0:
                    parsed = parsed with { Only = value };
                    i++;
                    break;
                case "--output" when value.Length > 0:
                    parsed = parsed with { Output = value };
                    i++;
                    break;
                case var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= Longest:
                    parsed = parsed with { Minutes = minutes };
                    break;
                default:
                    problem = $"'{arguments[i]}' is neither a number of minutes up to {Longest} nor an option with its value. --help lists them.";
                    break;
            }
        }

        return problem is null ? parsed : null;
    }
}
