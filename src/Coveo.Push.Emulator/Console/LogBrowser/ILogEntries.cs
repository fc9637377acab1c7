using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Console.LogBrowser;

/// <summary>What the table of log entries shows.</summary>
internal interface ILogEntries
{
    List<StoredLogEntry> Entries { get; }

    /// <summary>Gets a value indicating whether all entries are about one item, which is named above the table.</summary>
    bool IsAboutOneItem { get; }

    string NameOf(string sourceId);
}
