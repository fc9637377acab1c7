using Coveo.Push.Emulator.Journal;

namespace Coveo.Push.Emulator.Console.Requests;

/// <summary>A page of the journal.</summary>
/// <param name="Form">What was asked for.</param>
/// <param name="Entries">The calls of this page, the newest first.</param>
/// <param name="Found">How many there are on all pages.</param>
internal sealed record RequestsModel(RequestsForm Form, List<JournalEntry> Entries, int Found)
{
    private const int PerPage = 50;

    public bool HasNext => Found > (Form.Page + 1) * PerPage;

    public static RequestsModel Read(RequestJournal journal, RequestsForm form)
    {
        var found = journal.Find(form.ForJournal());
        return new RequestsModel(form, found.Skip(form.Page * PerPage).Take(PerPage).ToList(), found.Count);
    }
}
