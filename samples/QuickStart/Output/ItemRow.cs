namespace QuickStart.Output;

/// <summary>A row of the table of items, ready to print.</summary>
internal sealed record ItemRow(string Item, string Size, string Type, string State);
