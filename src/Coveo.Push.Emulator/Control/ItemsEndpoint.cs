using System.Globalization;
using System.Text.Json;
using Coveo.Push.Emulator.Indexing;
using Coveo.Push.Emulator.People;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>Shows what is in the index, the way a search would find it: all of it, or what a person may see.</summary>
internal sealed class ItemsEndpoint(EmulatorDatabase database)
{
    private const int DefaultPerPage = 50;

    public async Task GetAsync(HttpContext context)
    {
        var words = SearchWords.Split(QueryParameters.Text(context.Request, "q") ?? string.Empty);
        if (words.Length > SearchWords.Maximum)
        {
            throw ApiErrors.InvalidParameter("q", string.Create(CultureInfo.InvariantCulture, $"it must have at most {SearchWords.Maximum} words"));
        }

        var person = PersonParameters.Read(context.Request);
        var query = new ItemQuery(
            QueryParameters.Text(context.Request, "source"),
            QueryParameters.Text(context.Request, "documentId"),
            SearchWords.Quote(words),
            words.FirstOrDefault()?.ToLowerInvariant(),
            OnlyVisible: person is not null);
        var page = PageParameters.Read(context.Request, DefaultPerPage);
        var (found, sources) = await database.RunAsync(
            tables =>
            {
                if (person is not null)
                {
                    PersonParameters.CheckProvider(tables, person);
                    ItemVisibility.Select(tables, person, query.SourceId);
                }

                return (tables.Search.Find(query, page.PerPage, page.Offset), tables.Sources.All().ToDictionary(source => source.Id, StringComparer.Ordinal));
            },
            context.RequestAborted).ConfigureAwait(false);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            found.Items.ForEach(item => Write(json, item, sources[item.SourceId]));
            json.WriteEndArray();
            page.WriteTotals(json, found.TotalEntries);
            json.WriteBoolean("totalIsExact", found.IsTotalExact);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter json, StoredItem item, Source source)
    {
        json.WriteStartObject();
        json.WriteString("sourceId", item.SourceId);
        json.WriteString("documentId", item.DocumentId);
        json.WriteString("title", item.Title);
        json.WriteString("state", "indexed");
        json.WriteString("orderingId", item.OrderingId.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("size", item.Size);
        json.WriteString("fileExtension", item.FileExtension);
        json.WriteString("parentId", item.ParentId);
        json.WriteString("indexedDate", WireTime.Text(item.IndexedAt));
        json.WritePropertyName("metadata");
        json.WriteRawValue(item.MetadataJson, skipInputValidation: true);
        json.WritePropertyName("fields");
        IndexedFields.Write(json, source, item);
        json.WritePropertyName("unmappedMetadata");
        UnmappedMetadata.Write(json, item);
        json.WritePropertyName("permissions");
        json.WriteRawValue(item.PermissionsJson ?? "null", skipInputValidation: true);
        json.WriteString("excerpt", item.Excerpt);
        json.WriteEndObject();
    }
}
