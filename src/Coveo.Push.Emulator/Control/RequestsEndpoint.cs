using System.Globalization;
using Coveo.Push.Emulator.Journal;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Shows the calls of the service's routes, newest first.</summary>
internal sealed class RequestsEndpoint(RequestJournal journal)
{
    private const int DefaultPerPage = 50;
    private const int HighestStatus = 599;

    public Task ListAsync(HttpContext context)
    {
        var page = PageParameters.Read(context.Request, DefaultPerPage);
        var found = journal.Find(Query(context.Request));
        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("requests");
            page.Take(found).ForEach(entry => JournalEntryWriter.WriteSummary(json, entry));
            json.WriteEndArray();
            page.WriteTotals(json, found.Count);
            json.WriteEndObject();
        });
    }

    public Task GetAsync(HttpContext context)
    {
        var id = RouteText.Of(context, "id");
        var entry = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? journal.Find(number) : null;
        return entry is null
            ? throw new ApiErrorException(StatusCodes.Status404NotFound, "REQUEST_NOT_FOUND", $"Request '{id}' is not in the journal (any more).")
            : JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => JournalEntryWriter.Write(json, entry));
    }

    public Task ClearAsync(HttpContext context)
    {
        journal.Clear();
        return JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status200OK);
    }

    private static JournalQuery Query(HttpRequest request) => new()
    {
        Method = QueryParameters.Text(request, "method"),
        Path = QueryParameters.Text(request, "path"),
        Status = Status(request, "status"),
        MinStatus = Status(request, "minStatus"),
        Since = QueryParameters.Time(request, "since"),
    };

    private static int? Status(HttpRequest request, string name) =>
        QueryParameters.Text(request, name) is null ? null : QueryParameters.Integer(request, name, 0, maximum: HighestStatus);
}
