namespace Coveo.Push.Emulator.Sources;

/// <param name="Operation">One of <see cref="ActivityWords.SourceOperations"/> or <see cref="ActivityWords.ApiKeyOperations"/>.</param>
/// <param name="StartedAt">Unix time in milliseconds.</param>
/// <param name="EndedAt">Unix time in milliseconds, or <see langword="null"/> while the source is being refreshed.</param>
internal sealed record Activity(string Operation, long StartedAt, long? EndedAt);
