using Coveo.Push.Emulator.Files;
using Coveo.Push.Emulator.Limits;
using Coveo.Push.Emulator.Pipeline;
using Coveo.Push.Emulator.Store;
using Coveo.Push.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Control;

/// <summary>The whole state as a data file, out and in. File containers are not part of it.</summary>
internal sealed class DataFileEndpoints(EmulatorDatabase database, FileContainers containers, OperationStamps stamps, LimitUse limits)
{
    public const string ImportPath = OwnPaths.Control + "/import";

    private const string MediaType = "application/vnd.sqlite3";

    public async Task ExportAsync(HttpContext context)
    {
        var path = containers.NewFilePath();
        try
        {
            await database.ExportAsync(path, context.RequestAborted).ConfigureAwait(false);
            context.Response.ContentType = MediaType;
            context.Response.ContentLength = new FileInfo(path).Length;
            context.Response.Headers.ContentDisposition = "attachment; filename=\"coveo-push-emulator.db\"";
            await context.Response.SendFileAsync(path, context.RequestAborted).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public async Task ImportAsync(HttpContext context)
    {
        var path = await ReceiveAsync(context.Request).ConfigureAwait(false);
        try
        {
            await database.ImportAsync(path, context.RequestAborted).ConfigureAwait(false);
        }
        catch (DataFileException exception)
        {
            throw new ApiErrorException(
                StatusCodes.Status400BadRequest, "INVALID_DATA_FILE", $"The body cannot be imported; nothing was changed. {exception.Message}");
        }
        finally
        {
            File.Delete(path);
        }

        // The clock may have gone back with the file: what was counted, and numbered, would lie in the future.
        stamps.BeginRun(database.Run);
        limits.Reset();
        await JsonAnswer.WriteEmptyObjectAsync(context, StatusCodes.Status200OK).ConfigureAwait(false);
    }

    private async Task<string> ReceiveAsync(HttpRequest request)
    {
        var file = containers.OpenUpload();
        try
        {
            await using (file.ConfigureAwait(false))
            {
                await request.Body.CopyToAsync(file, request.HttpContext.RequestAborted).ConfigureAwait(false);
            }

            return file.Name;
        }
        catch
        {
            File.Delete(file.Name);
            throw;
        }
    }
}
