using System.Globalization;
using Coveo.Push.Platform;

namespace Coveo.Push;

/// <summary>
/// Doubts a load that has delivered suspiciously little compared with what the source has: more likely the repository could be read only in part
/// than it has shrunk so much.
/// </summary>
internal sealed class StreamLoadGuard
{
    private readonly double _share;
    private readonly long? _before;
    private readonly string _override;
    private readonly bool _isOff;

    private StreamLoadGuard(double share, long? before, Exception? unreadable, string @override, bool isOff = false) =>
        (_share, _before, Unreadable, _override, _isOff) = (share, before, unreadable, @override, isOff);

    /// <summary>What has kept the number of items from being read, if something has.</summary>
    public Exception? Unreadable { get; }

    /// <summary>Learns how many items the source has before the load changes it.</summary>
    /// <param name="sources">Reads the source.</param>
    /// <param name="sourceId">The source.</param>
    /// <param name="share">How much of it a load must have delivered.</param>
    /// <param name="isOff">Whether every load is believed.</param>
    /// <param name="override">How to have every load believed, as a person would write it.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<StreamLoadGuard> OfAsync(ISourcesClient sources, string sourceId, double share, bool isOff, string @override, CancellationToken cancellationToken)
    {
        if (isOff || share == 0)
        {
            return new StreamLoadGuard(share, before: 0, unreadable: null, @override, isOff);
        }

        try
        {
            var source = await sources.GetAsync(sourceId, cancellationToken).ConfigureAwait(false);
            return new StreamLoadGuard(share, source.NumberOfDocuments, unreadable: null, @override);
        }
        catch (CoveoPushException unreadable)
        {
            return new StreamLoadGuard(share, before: null, unreadable, @override);
        }
    }

    /// <summary>Why a load can never be believed, however much it delivers, or <see langword="null"/>.</summary>
    public string? Ignorance => _before is null ? $"It is not known how many items the source has: {Unreadable?.Message ?? "the service has not said it."} {_override}" : null;

    /// <summary>How many items are enough for a load to be believed.</summary>
    public int Needed => _isOff || _before is not { } before ? 0 : (int)Math.Min(int.MaxValue, Math.Max(1, Math.Ceiling(_share * before)));

    /// <summary>Why a load is not to be believed that has delivered so many items, or <see langword="null"/>.</summary>
    public string? Doubt(long delivered) =>
        _isOff ? null
        : Ignorance is { } ignorance ? ignorance
        : delivered == 0 ? $"The load has delivered no item at all, and would delete everything. {_override}"
        : delivered >= _share * _before!.Value ? null
        : string.Format(
            CultureInfo.InvariantCulture,
            "The load has delivered {0:N0} items, fewer than {1:P0} of the {2:N0} that the source has: the repository may have been read only in part. {3}",
            delivered,
            _share,
            _before,
            _override);
}
