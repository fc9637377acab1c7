namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>What every page shows around its content.</summary>
/// <param name="Section">The entry of the navigation the page belongs to.</param>
/// <param name="Counts">How much there is in a section, where that is known.</param>
/// <param name="Theme">One of <see cref="ConsoleTheme"/>.</param>
/// <param name="Self">Path and query of this page, to come back to.</param>
/// <param name="Origin">Scheme, host and port the page was asked for under.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="ApiKey">What a command to copy authorizes itself with: the public key, or the name of a variable.</param>
/// <param name="Now">The time of the virtual clock, in Unix milliseconds.</param>
/// <param name="IsClockAhead">Whether it was advanced.</param>
/// <param name="Waiting">How many operations are in the pipeline.</param>
internal sealed record ConsoleFrame(
    ConsoleSection Section,
    IReadOnlyDictionary<ConsoleSection, long> Counts,
    string Theme,
    string Self,
    string Origin,
    string OrganizationId,
    string ApiKey,
    long Now,
    bool IsClockAhead,
    long Waiting);
