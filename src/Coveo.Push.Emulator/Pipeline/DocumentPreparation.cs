using System.Globalization;
using Coveo.Push.Emulator.Documents;
using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Indexing;
using Coveo.Push.Emulator.Log;
using Coveo.Push.Emulator.Sources;
using Coveo.Push.Emulator.Store;

namespace Coveo.Push.Emulator.Pipeline;

/// <summary>The part of the pipeline that needs no database: checks an item, decodes its body and finds the words in it.</summary>
internal sealed class DocumentPreparation(FileContainers containers, DocumentBodyDecoder decoder, int maximumPermissions)
{
    public static StageOutcome MissingPermissions { get; } =
        Refused(LogResult.Error, LogCode.MissingPermissions, "An item of a SECURED source needs 'permissions'.");

    /// <param name="source">The source.</param>
    /// <param name="documentId">The item.</param>
    /// <param name="body">The item as pushed.</param>
    /// <param name="compression">How its body is compressed.</param>
    /// <param name="mayLackPermissions">Whether it may have permissions already, although its source is SECURED.</param>
    public PreparedDocument Prepare(
        Source source, string documentId, DocumentBody body, CompressionType compression, bool mayLackPermissions = false)
    {
        var byReference = body.Data is ContainerData;
        if (RefusalOf(documentId, body, needsPermissions: source.IsSecured && !mayLackPermissions) is { } refusal)
        {
            return new PreparedDocument(documentId, byReference, Content: null, refusal, Providers: []);
        }

        var upload = body.Data is ContainerData { FileId: var fileId } ? containers.Take(fileId) : null;
        try
        {
            var content = Content(documentId, body, compression, upload);
            return new PreparedDocument(documentId, byReference, content, Refusal: null, ProvidersIn(body.Permissions)) { Upload = upload };
        }
        catch (BodyDecodingException exception)
        {
            var problem = new LogProblem(exception.Code, exception.Message);
            var failure = new StageOutcome(LogTask.Processing, LogResult.Error, problem);
            return new PreparedDocument(documentId, byReference, Content: null, failure, Providers: []) { Upload = upload };
        }
        catch
        {
            upload?.Dispose();
            throw;
        }
        finally
        {
            upload?.Close();
        }
    }

    private static List<string?> ProvidersIn(DocumentPermissions? permissions) => permissions is null
        ? []
        : permissions.Levels
            .SelectMany(level => level.Sets)
            .SelectMany(set => set.Allowed.Concat(set.Denied))
            .Select(permission => permission.Provider)
            .Distinct(StringComparer.Ordinal)
            .ToList();

    private StageOutcome? RefusalOf(string documentId, DocumentBody body, bool needsPermissions)
    {
        if (!DocumentUri.IsValid(documentId))
        {
            return Refused(LogResult.Rejected, LogCode.InvalidDocumentId, $"The document ID '{documentId}' is not a URI.");
        }

        if (body.Permissions is null)
        {
            return needsPermissions ? MissingPermissions : null;
        }

        if (body.Permissions.Count > maximumPermissions)
        {
            return Refused(
                LogResult.Rejected,
                LogCode.TooManyPermissions,
                string.Create(CultureInfo.InvariantCulture, $"The item has {body.Permissions.Count} permissions; at most {maximumPermissions} are possible."));
        }

        return body.Permissions.Problem is { } problem ? Refused(LogResult.Rejected, LogCode.InvalidPermissions, problem) : null;
    }

    private static StageOutcome Refused(string result, string code, string message) =>
        new(LogTask.Consuming, result, new LogProblem(code, message));

    private ItemContent Content(string documentId, DocumentBody body, CompressionType compression, UploadedFile? upload)
    {
        var content = decoder.Decode(body, compression, upload);
        return new ItemContent(
            body.Metadata.Title ?? content.Title ?? documentId,
            body.FileExtension,
            body.ParentId,
            body.Permissions?.Json,
            body.Metadata.Json,
            body.Metadata.Text,
            content.Utf8,
            content.Size)
        {
            Html = content.Html,
            HasBody = body.Data is not null,
        };
    }
}
