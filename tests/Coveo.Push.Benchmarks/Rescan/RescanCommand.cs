using System.Globalization;

namespace Coveo.Push.Benchmarks.Rescan;

/// <summary>The command line around the measurement of a rescan: <c>rescan [items] [producers]</c>.</summary>
internal static class RescanCommand
{
    public const string Name = "rescan";

    private const string Help = "rescan [items] [producers]: fills a state on disk with items (default 1,000,000), and rescans them unchanged from so many producers at once (default 2).";
    private const int DefaultItems = 1_000_000;
    private const int DefaultProducers = 2;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments.Length > 2 || !TryRead(arguments, 0, DefaultItems, out var items) || !TryRead(arguments, 1, DefaultProducers, out var producers))
        {
            await errors.WriteLineAsync(Help);
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("coveo-push-rescan");
        try
        {
            using var run = new RescanRun(Path.Combine(folder.FullName, "state.db"), items, producers);
            await output.WriteLineAsync("fill      " + await run.MeasureAsync());
            await output.WriteLineAsync("unchanged " + await run.MeasureAsync());
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool TryRead(string[] arguments, int place, int otherwise, out int number)
    {
        number = otherwise;
        return arguments.Length <= place || (int.TryParse(arguments[place], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0);
    }
}
