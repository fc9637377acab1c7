namespace Coveo.Push.Emulator.Store;

/// <summary>How many log entries have which value.</summary>
internal sealed record LogCounts(
    List<KeyValuePair<string, long>> Operations,
    List<KeyValuePair<string, long>> Tasks,
    List<KeyValuePair<string, long>> Results,
    List<KeyValuePair<string, long>> Sources,
    List<KeyValuePair<string, long>> Resources);
