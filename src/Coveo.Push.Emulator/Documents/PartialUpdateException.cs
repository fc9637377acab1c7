namespace Coveo.Push.Emulator.Documents;

/// <summary>A partial update makes no sense, by itself or for the item as it is.</summary>
internal sealed class PartialUpdateException(string message) : Exception(message);
