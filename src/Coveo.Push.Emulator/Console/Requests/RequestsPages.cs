using System.Globalization;
using Coveo.Push.Emulator.Console.Frame;
using Coveo.Push.Emulator.Journal;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Requests;

/// <summary>The journal: a list that follows what happens, and one call in full.</summary>
internal sealed class RequestsPages(PageRenderer pages, RequestJournal journal)
{
    public const string ListPath = "/requests";
    public const string ClearPath = "/requests/clear";

    public Task GetListAsync(HttpContext context)
    {
        var form = RequestsForm.Read(context.Request);
        return pages.ShowAsync<RequestsPage>(context, ConsoleSection.Requests, ListPath, _ => RequestsModel.Read(journal, form));
    }

    public Task GetOneAsync(HttpContext context)
    {
        var id = RouteText.Of(context, "id");
        return pages.ShowAsync<RequestPage>(context, ConsoleSection.Requests, $"{ListPath}/{id}", _ => new RequestModel(Find(id)));
    }

    public async Task ClearAsync(HttpContext context)
    {
        await ConsoleForm.ReadAsync(context).ConfigureAwait(false);
        journal.Clear();
        ConsoleForm.GoTo(context, ConsoleLinks.Of(context.Request, ClearPath).To(ListPath));
    }

    private JournalEntry Find(string id) =>
        (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? journal.Find(number) : null)
        ?? throw new ApiErrorException(
            StatusCodes.Status404NotFound, "REQUEST_NOT_FOUND", $"Request '{id}' is not in the journal. Only the last {RequestJournal.MaximumEntries} are kept.");
}
