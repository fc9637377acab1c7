using System.Globalization;

namespace Coveo.Push;

/// <summary>What is wrong with the options of a load, said before anything is sent.</summary>
internal static class StreamLoadRules
{
    public static StreamLoadOptions Checked(StreamLoadOptions? options)
    {
        var snapshot = (options ?? new StreamLoadOptions()).Snapshot();
        CheckShare(snapshot, snapshot.SmallestShareOfSource, nameof(StreamLoadOptions));
        DeleteOlderThanRules.CheckQueueDelay(snapshot.QueueDelay);
        return snapshot;
    }

    public static StreamFullLoadOptions Checked(StreamFullLoadOptions? options)
    {
        var snapshot = (options ?? new StreamFullLoadOptions()).Snapshot();
        CheckShare(snapshot, snapshot.SmallestShareOfSource, nameof(StreamFullLoadOptions));
        if (snapshot.MaxItems < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), snapshot.MaxItems, $"{nameof(StreamFullLoadOptions)}.{nameof(StreamFullLoadOptions.MaxItems)} is {snapshot.MaxItems.ToString(CultureInfo.InvariantCulture)}. Give 1 at least; the service's limit is 1,000,000 (docs.coveo.com/en/l62e0540).");
        }

        if (snapshot.MaxDuration <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(options), snapshot.MaxDuration, $"{nameof(StreamFullLoadOptions)}.{nameof(StreamFullLoadOptions.MaxDuration)} is {snapshot.MaxDuration}. Give a time above zero, such as 45 minutes.");
        }

        return snapshot;
    }

    private static void CheckShare(object options, double share, string name)
    {
        if (share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), share, FormattableString.Invariant($"{name}.{nameof(StreamLoadOptions.SmallestShareOfSource)} is {share}. Give a share from 0 to 1, such as 0.5 for half."));
        }
    }
}
