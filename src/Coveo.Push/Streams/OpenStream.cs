namespace Coveo.Push;

/// <summary>A stream that was opened, with the container of its first chunk.</summary>
/// <param name="StreamId">Its ID.</param>
/// <param name="First">The container.</param>
internal sealed record OpenStream(string StreamId, FileContainer First);
