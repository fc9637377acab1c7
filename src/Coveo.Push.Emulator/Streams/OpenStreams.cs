using System.Collections.Concurrent;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Streams;

/// <summary>
/// Finds streams that are open, and keeps those to one request that are being closed. The latter is not stored: a stream whose closing was
/// cut short by a crash is still open.
/// </summary>
internal sealed class OpenStreams
{
    private const string Parameter = "streamId";

    private readonly ConcurrentDictionary<string, bool> _closing = new(StringComparer.Ordinal);

    /// <exception cref="ApiErrorException">412 <c>INVALID_PARAMETER</c>: it is not an open stream of the source.</exception>
    public void Check(EmulatorTables tables, string sourceId, string streamId)
    {
        if (tables.Streams.Find(streamId) is not { } stream || !string.Equals(stream.SourceId, sourceId, StringComparison.Ordinal))
        {
            throw ApiErrors.InvalidParameter(Parameter, $"source '{sourceId}' has no stream '{streamId}'");
        }

        if (stream.ClosedAt is not null || _closing.ContainsKey(streamId))
        {
            throw ApiErrors.InvalidParameter(Parameter, $"stream '{streamId}' was closed");
        }
    }

    public void BeginClosing(string streamId) => _closing[streamId] = true;

    public void EndClosing(string streamId) => _closing.TryRemove(streamId, out _);
}
