using Coveo.Push.Emulator.Log;

namespace Coveo.Push.Emulator.Mappings;

/// <summary>What the mapping stage made of an item.</summary>
/// <param name="Fields">The fields that metadata has filled, as a JSON object in UTF-8; <see langword="null"/> when there are none.</param>
/// <param name="Unmapped">The metadata keys that got into no field, as a JSON array in UTF-8; <see langword="null"/> when there are none.</param>
/// <param name="Title">The title, where a rule says what it is.</param>
/// <param name="Problem">What did not fit, in the words of the log.</param>
internal sealed record MappedItem(byte[]? Fields, byte[]? Unmapped, string? Title, LogProblem? Problem);
