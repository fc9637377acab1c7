using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Push;

/// <summary>Operations on a single item.</summary>
internal sealed class DocumentEndpoints(
    SourceLookup sources,
    OperationStamps stamps,
    DocumentReaders readers,
    DocumentPreparation preparation,
    ItemLimits items,
    PipelineEntrance entrance,
    EmulatorDatabase database,
    int maximumRequestBytes)
{
    public async Task PutAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        var documentId = QueryParameters.RequiredText(context.Request, "documentId");
        var compression = Compression(context.Request);
        var stamp = stamps.For(context);
        var document = await ReadAsync(context, readers.For(source)).ConfigureAwait(false);
        if (document.DocumentId is not null && !string.Equals(document.DocumentId, documentId, StringComparison.Ordinal))
        {
            throw ApiErrors.InvalidJson("The 'documentId' in the body is not the one in the query.");
        }

        await items.CheckAsync(context.RequestAborted).ConfigureAwait(false);
        var prepared = preparation.Prepare(source, documentId, document, compression ?? document.Compression ?? CompressionType.ZLib);
        using var upload = prepared.Upload;
        await ApplyAsync(source.Id, stamp, context, operations =>
        {
            operations.Log(documentId, LogOperation.Add, LogTask.Streaming, LogResult.Completed);
            operations.AddOrUpdate(prepared);
            items.CountOne();
        }).ConfigureAwait(false);
        upload?.MarkUsed();
        await AcceptAsync(context).ConfigureAwait(false);
    }

    public async Task DeleteAsync(HttpContext context)
    {
        var source = await sources.FindAsync(context).ConfigureAwait(false);
        var documentId = QueryParameters.RequiredText(context.Request, "documentId");
        var deleteChildren = QueryParameters.Flag(context.Request, "deleteChildren");
        var stamp = stamps.For(context);
        await ApplyAsync(source.Id, stamp, context, operations =>
        {
            var operation = deleteChildren ? LogOperation.DeleteAndChildren : LogOperation.Delete;
            operations.Log(documentId, operation, LogTask.Streaming, LogResult.Completed);
            operations.Delete(documentId, deleteChildren);
        }).ConfigureAwait(false);
        await AcceptAsync(context).ConfigureAwait(false);
    }

    private static CompressionType? Compression(HttpRequest request)
    {
        const string Name = "compressionType";
        var text = QueryParameters.Text(request, Name);
        if (text is null)
        {
            return null;
        }

        return CompressionTypes.TryParse(text, out var type) ? type : throw ApiErrors.InvalidParameter(Name, CompressionTypes.Rule);
    }

    private async Task<DocumentBody> ReadAsync(HttpContext context, DocumentBodyReader reader)
    {
        using var body = await JsonBody.ReadAsync(context.Request, "documentBody", maximumRequestBytes).ConfigureAwait(false);
        return reader.Read(body.Bytes);
    }

    private static Task AcceptAsync(HttpContext context) => JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status202Accepted);

    private Task<bool> ApplyAsync(string sourceId, OperationStamp stamp, HttpContext context, Action<IItemOperations> apply) => database.RunAsync(
        tables =>
        {
            // The floor may have risen, and the source may be gone, since the request came in.
            var source = tables.Sources.Find(sourceId) ?? throw ApiErrors.SourceDoesNotExist(sourceId);
            apply(entrance.Items(tables, source, stamp));
            return true;
        },
        context.RequestAborted);
}
