using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.LogBrowser;

/// <summary>One page of the Log Browser.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Form">The same, as the form has it.</param>
/// <param name="Entries">What was found, the newest first.</param>
/// <param name="Older">The entry that the next page begins after, if there is a next page.</param>
/// <param name="Sources">To choose from.</param>
internal sealed record LogModel(LogQuery Query, LogForm Form, List<StoredLogEntry> Entries, long? Older, List<Source> Sources) : ILogEntries
{
    private const int PerPage = 50;

    public bool IsAboutOneItem => false;

    public string NameOf(string sourceId) =>
        Sources.Find(source => string.Equals(source.Id, sourceId, StringComparison.Ordinal))?.Name ?? sourceId;

    public static LogModel Read(EmulatorTables tables, LogForm form)
    {
        var query = form.ForStore();
        // One more than shown tells whether there is a next page.
        var found = tables.LogSearch.Newest(query, PerPage + 1);
        var hasOlder = found.Count > PerPage;
        var shown = found.Take(PerPage).ToList();
        return new LogModel(query, form, shown, hasOlder ? shown[^1].Id : null, tables.Sources.All());
    }
}
