namespace Coveo.Push.Cli.CommandLine;

/// <summary>How wide help is: as the terminal, but never so wide that lines are hard to read; elsewhere the same everywhere.</summary>
internal static class HelpWidth
{
    private const int Narrowest = 40;
    private const int Widest = 110;
    private const int NoTerminal = 100;

    public static int Current()
    {
        if (Console.IsOutputRedirected)
        {
            return NoTerminal;
        }

        try
        {
            // Some terminals say that they have no width.
            return Console.WindowWidth is > 0 and var width ? Math.Clamp(width, Narrowest, Widest) : NoTerminal;
        }
        catch (IOException)
        {
            return NoTerminal;
        }
    }
}
