namespace QuickStart.Index;

/// <summary>An item that the service took and did not index.</summary>
internal sealed record NotIndexedItem(string DocumentId, string Reason);
