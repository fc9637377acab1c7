namespace QuickStart.Index;

/// <summary>An item as the emulator found it.</summary>
internal sealed record IndexedItem(string DocumentId, string Title, string State, long Size);
