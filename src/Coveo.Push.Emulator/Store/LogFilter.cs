namespace Coveo.Push.Emulator.Store;

/// <summary>Which log entries the Logs API is asked for.</summary>
/// <param name="From">The earliest time, in Unix milliseconds.</param>
/// <param name="To">The latest time, in Unix milliseconds.</param>
internal sealed record LogFilter(long From, long To)
{
    /// <summary>Gets the ID of an item, as a whole, if given.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Gets a part of the ID, if given.</summary>
    public string? DocumentIdPart { get; init; }

    /// <summary>Gets the ID with <c>*</c> for anything, if given.</summary>
    public string? DocumentIdPattern { get; init; }

    public required LogValues Operations { get; init; }

    public required LogValues Tasks { get; init; }

    public required LogValues Results { get; init; }

    public required LogValues Sources { get; init; }

    public required LogValues Resources { get; init; }
}
