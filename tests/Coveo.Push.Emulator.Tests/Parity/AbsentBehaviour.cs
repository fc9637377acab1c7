namespace Coveo.Push.Emulator.Tests.Parity;

/// <summary>Something the service does and the emulator does not.</summary>
/// <param name="Topic">The heading it stands under.</param>
/// <param name="Behaviour">What the service does.</param>
/// <param name="Source">Where that is documented.</param>
/// <param name="Note">What happens here instead.</param>
internal sealed record AbsentBehaviour(string Topic, string Behaviour, string Source, string Note)
{
    public static IReadOnlyList<AbsentBehaviour> All { get; } =
    [
        new(Topics.Indexing, "PDF and Office files are converted", "docs.coveo.com/en/1893", "such an item is found by its metadata"),
        new(Topics.Indexing, "Indexing pipeline extensions run", "docs.coveo.com/en/1893", "no extension can be defined"),
        new(Topics.Indexing, "The language of an item is detected", "docs.coveo.com/en/155", "there is no `language` field"),
        new(Topics.Indexing, "LZMA bodies are decoded", "docs.coveo.com/en/69", "the container format is not documented; the item fails at PROCESSING"),
        new(Topics.Fields, "The index is searched by fields, with facets and sorting", "docs.coveo.com/en/115", "options of fields are kept and shown; the search of the emulator is over titles, metadata and bodies"),
        new(Topics.Platform, "Sources are duplicated, paused, resumed and refreshed, and have schedules and metadata reports", "the specification of the Source API", "403, as for any unknown path"),
        new(Topics.Access, "The value of an API key is exchanged for another one", "the specification of the Authorization API", "`rotationEnabled` is kept, and changes nothing"),
        new(Topics.Access, "A list shows a key what it may see of it", "docs.coveo.com/en/159", "lists ask for the privilege on all; with a privilege on one resource they are refused"),
        new(Topics.Streams, "Data collections take streams, updates and merges", "docs.coveo.com/en/q6980563", "403, as for any unknown path; sources do"),
        new(Topics.Security, "Pushed identities take effect when the cache is refreshed", "docs.coveo.com/en/1905", "they take effect at once; the refresh calls answer 204"),
    ];
}
