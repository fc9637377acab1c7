using Coveo.Push.Emulator.People;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Tells why a person may or may not see an item.</summary>
internal sealed class ExplainEndpoint(EmulatorDatabase database)
{
    public async Task GetAsync(HttpContext context)
    {
        var sourceId = QueryParameters.RequiredText(context.Request, "source");
        var documentId = QueryParameters.RequiredText(context.Request, "documentId");
        var person = PersonParameters.Read(context.Request) ?? throw ApiErrors.MissingParameter(PersonParameters.Name);
        var explanation = await database.RunAsync(
            tables =>
            {
                PersonParameters.CheckProvider(tables, person);
                var source = tables.Sources.Find(sourceId) ?? throw ApiErrors.SourceNotFound(sourceId);
                var query = new ItemQuery(sourceId, documentId, Words: null, FirstWord: null, OnlyVisible: false);
                var item = tables.Search.Find(query, limit: 1, offset: 0).Items.FirstOrDefault() ?? throw ApiErrors.ItemNotFound(documentId);
                return ItemExplanation.Of(tables, source, item, person);
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(
            context, StatusCodes.Status200OK, json => new ExplanationWriter(json, explanation).Write()).ConfigureAwait(false);
    }
}
