using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Shows what is known of identities, with their relations.</summary>
internal sealed class IdentitiesEndpoint(EmulatorDatabase database)
{
    private const int DefaultPerPage = 50;

    public async Task GetAsync(HttpContext context)
    {
        var query = Query(context.Request);
        var page = PageParameters.Read(context.Request, DefaultPerPage);
        var (identities, total) = await database.RunAsync(
            tables =>
            {
                var found = tables.IdentitySearch.Find(query, page.PerPage, page.Offset);
                return (found.Identities.ConvertAll(identity => IdentityView.Read(tables, identity)), found.TotalEntries);
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("identities");
            identities.ForEach(identity => IdentityViewWriter.Write(json, identity));
            json.WriteEndArray();
            page.WriteTotals(json, total);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private static IdentityQuery Query(HttpRequest request)
    {
        var provider = QueryParameters.Text(request, "provider");
        var state = QueryParameters.Text(request, "state")?.ToUpperInvariant();
        if (state is not null && !IdentityState.All.Contains(state, StringComparer.Ordinal))
        {
            throw ApiErrors.InvalidParameter("state", $"it must be one of {string.Join(", ", IdentityState.All)}");
        }

        return new IdentityQuery
        {
            Providers = provider is null ? null : [provider],
            States = state is null ? null : [state],
            Term = QueryParameters.Text(request, "q"),
        };
    }
}
