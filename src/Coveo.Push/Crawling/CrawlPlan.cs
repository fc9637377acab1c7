namespace Coveo.Push;

/// <summary>What a crawl makes of the state that it finds: whether it goes on with another one, and whether what is remembered holds.</summary>
internal sealed record CrawlPlan
{
    // Before the caller's own: when hashes are made in another way one day, those of today are worth nothing.
    private const string Hashing = "1 ";

    public required CrawlMode Mode { get; init; }

    public required CrawlMemory Memory { get; init; }

    public required bool IsResumed { get; init; }

    public string? FullPassReason { get; init; }

    public bool ForgetsHashes { get; init; }

    /// <summary>A feed says what has changed; all else is compared, unless there is nothing to compare with.</summary>
    public bool SendsAll => Mode != CrawlMode.Rescan || FullPassReason is not null;

    public static CrawlPlan Of(CrawlMode mode, CrawlMemory memory, long items, CrawlOptions options)
    {
        var fingerprint = Hashing + options.Fingerprint;
        var isSame = memory.Fingerprint == fingerprint;
        var open = options.Resume && isSame && memory.Open?.Name == options.Name && memory.Open?.Mode == mode ? memory.Open : null;
        return new CrawlPlan
        {
            Mode = mode,
            Memory = memory with { Fingerprint = fingerprint, IsWhole = memory.IsWhole && isSame, Open = open },
            IsResumed = open is not null,
            ForgetsHashes = !isSame && items > 0,
            FullPassReason = mode == CrawlMode.Rebuild ? null : Reason(memory, isSame),
        };
    }

    private static string? Reason(CrawlMemory memory, bool isSame) =>
        memory.Fingerprint is null ? "Nothing is remembered of the source yet."
        : !isSame ? $"The fingerprint was '{Shown(memory.Fingerprint)}' in the last crawl: items are made in another way now."
        : !memory.IsWhole ? "No crawl that pushes everything and deletes the rest was completed since."
        : null;

    private static string Shown(string fingerprint) => MessageText.Show(fingerprint.Substring(Hashing.Length));
}
