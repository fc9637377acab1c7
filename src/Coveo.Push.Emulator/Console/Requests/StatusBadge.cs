using System.Globalization;
using Coveo.Push.Emulator.Journal;

namespace Coveo.Push.Emulator.Console.Requests;

/// <summary>How a call ended, in a word and a color.</summary>
internal static class StatusBadge
{
    public static string Text(JournalEntry entry) => entry switch
    {
        { Outcome: JournalOutcome.Pending } => "waiting",
        { Outcome: JournalOutcome.Reset } => "connection reset",
        { Outcome: JournalOutcome.ClientGone } => "client gone",
        { Status: { } status } => status.ToString(CultureInfo.InvariantCulture),
        _ => "no answer",
    };

    public static string? Kind(JournalEntry entry) => entry switch
    {
        { Outcome: JournalOutcome.Pending } => "busy",
        { Outcome: JournalOutcome.Reset or JournalOutcome.ClientGone } => "bad",
        { Status: >= 500 } => "bad",
        { Status: >= 400 } => "warn",
        { Status: >= 200 and < 300 } => "good",
        _ => null,
    };
}
