using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Wire;

/// <summary><c>page</c>, counted from 0, and <c>perPage</c>, which one operation calls otherwise.</summary>
internal sealed record PageParameters(int Page, int PerPage)
{
    private const int MaximumPerPage = 1000;

    public long Offset => (long)Page * PerPage;

    public static PageParameters Read(HttpRequest request, int defaultPerPage, string perPageName = "perPage") => new(
        QueryParameters.Integer(request, "page", 0),
        QueryParameters.Integer(request, perPageName, defaultPerPage, minimum: 1, MaximumPerPage));

    public List<T> Take<T>(IEnumerable<T> items) => Offset > int.MaxValue ? [] : items.Skip((int)Offset).Take(PerPage).ToList();

    public void WriteTotals(Utf8JsonWriter json, long totalEntries)
    {
        json.WriteNumber("totalEntries", totalEntries);
        json.WriteNumber("totalPages", (totalEntries + PerPage - 1) / PerPage);
    }
}
