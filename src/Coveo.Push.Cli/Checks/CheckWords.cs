using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Checks;

/// <summary>What a key is needed for, in the words of the command line.</summary>
internal static class CheckWords
{
    private static readonly Dictionary<string, AccessPurposes> Purposes = new(StringComparer.Ordinal)
    {
        ["items"] = AccessPurposes.PushItems,
        ["identities"] = AccessPurposes.PushIdentities,
        ["streams"] = AccessPurposes.StreamItems,
        ["fields"] = AccessPurposes.CreateFields,
        ["logs"] = AccessPurposes.ReadLogs,
        ["activities"] = AccessPurposes.ReadActivities,
    };

    public static string[] All { get; } = [.. Purposes.Keys];

    /// <param name="words">Some of <see cref="All"/>.</param>
    public static AccessPurposes PurposesOf(IEnumerable<string> words) => words.Aggregate(AccessPurposes.None, (purposes, word) => purposes | Purposes[word]);
}
