namespace Coveo.Push.Emulator.Tests.Parity;

/// <summary>The headings of docs/emulator/parity.md, in their order.</summary>
internal static class Topics
{
    public const string Access = "Access";
    public const string Items = "Items";
    public const string Ordering = "Ordering IDs and delete older than";
    public const string Batches = "File containers and batches";
    public const string Indexing = "The pipeline and the index";
    public const string Permissions = "Permissions of items";
    public const string Security = "Security identities";
    public const string Platform = "Sources, providers and the rest of the platform";
    public const string Fields = "Fields and mappings";
    public const string Logs = "Logs and activities";
    public const string Streams = "Streams";

    public static IReadOnlyList<string> All { get; } = [Access, Items, Ordering, Batches, Indexing, Permissions, Security, Platform, Fields, Logs, Streams];
}
