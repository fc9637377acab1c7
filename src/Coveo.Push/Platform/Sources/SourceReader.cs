using System.Text.Json;

namespace Coveo.Push.Platform;

/// <summary>Makes a source from the platform's answer.</summary>
internal static class SourceReader
{
    /// <summary>The source, or <see langword="null"/> where the answer names none.</summary>
    /// <param name="answer">What the platform says of it.</param>
    /// <param name="knownName">Its name, where the caller knows it: an answer may consist of the ID.</param>
    public static Source? Read(JsonElement? answer, string? knownName = null)
    {
        if (answer is not { } model || SourceModelValue.Text(model, "id") is not { Length: > 0 } id)
        {
            return null;
        }

        var information = SourceModelValue.Find(model, "information");
        var status = SourceModelValue.Find(information, "sourceStatus");
        var state = SourceModelValue.Text(status, "type");
        return new Source
        {
            Id = id,
            Name = SourceModelValue.Text(model, "name") ?? knownName ?? id,
            SourceType = SourceModelValue.Text(model, "sourceType"),
            Visibility = SourceVisibilityNames.Parse(SourceModelValue.Text(model, "sourceVisibility")),
            IsPushEnabled = SourceModelValue.Flag(model, "pushEnabled") ?? false,
            IsStreamEnabled = SourceModelValue.Flag(model, "streamEnabled") ?? false,
            Owner = SourceModelValue.Text(model, "owner"),
            CreatedDate = SourceModelValue.Date(model, "createdDate"),
            LastModifier = SourceModelValue.Text(model, "lastModifier"),
            LastModifiedDate = SourceModelValue.Date(model, "lastModifiedDate"),
            State = SourceWords.States.Parse(state),
            Status = state,
            ExtendedStatus = SourceModelValue.Text(status, "extendedCurrentStatus"),
            StatusMessage = SourceModelValue.Text(status, "statusMessage"),
            PausedOnErrorCode = SourceModelValue.Text(status, "pausedOnErrorCode"),
            RefreshType = SourceModelValue.Text(status, "refreshType"),
            AllowedOperations = SourceModelValue.Texts(status, "allowedOperations"),
            ConfigurationError = Problem(SourceModelValue.Find(model, "configurationError")),
            LastOperation = Operation(SourceModelValue.Find(information, "lastOperation")),
            NextOperation = Operation(SourceModelValue.Find(information, "nextOperation")),
            LastRefreshEndDate = SourceModelValue.Date(information, "lastRefreshEndDate"),
            LastRebuildEndDate = SourceModelValue.Date(information, "lastRebuildEndDate"),
            LastFullRefreshEndDate = SourceModelValue.Date(information, "lastFullRefreshEndDate"),
            LastIncrementalRefreshEndDate = SourceModelValue.Date(information, "lastIncrementalRefreshEndDate"),
            NumberOfDocuments = SourceModelValue.Count(information, "numberOfDocuments") ?? SourceModelValue.Count(status, "numberOfDocuments"),
            DocumentsTotalSize = SourceModelValue.Count(information, "documentsTotalSize"),
            IsRebuildRequired = SourceModelValue.Flag(information, "rebuildRequired"),
            RebuildRequiredReasons = SourceModelValue.Texts(information, "rebuildRequiredReasons"),
            NumberOfMappings = SourceModelValue.Find(model, "mappings") is { ValueKind: JsonValueKind.Array } mappings ? mappings.GetArrayLength() : null,
            SecurityProviderIds = SourceModelValue.Texts(model, "securityProviderReferences"),
            Permissions = SourcePermissionsReader.Read(SourceModelValue.Find(model, "permissions")),
            GroupsThatCanEdit = Editors(model, "groupsThatCanEdit"),
            ApiKeysThatCanEdit = Editors(model, "apiKeysThatCanEdit"),
            Model = model,
        };
    }

    /// <summary>A page of a listing.</summary>
    public static ListingPage<Source> ReadPage(ReadOnlyMemory<byte> answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            var page = document.RootElement;
            if (SourceModelValue.Find(page, "sourceModels") is not { ValueKind: JsonValueKind.Array } models)
            {
                return new ListingPage<Source>(Entries: null, TotalPages: null);
            }

            // Each with memory of its own: a source that is kept must not keep the others of its page.
            List<Source?> sources = [.. models.EnumerateArray().Select(model => Read(model.Clone()))];
            return new ListingPage<Source>(sources, SourceModelValue.Count(page, "totalPages") is { } pages ? (int)Math.Min(pages, int.MaxValue) : null);
        }
        catch (JsonException)
        {
            return new ListingPage<Source>(Entries: null, TotalPages: null);
        }
    }

    private static SourceOperation? Operation(JsonElement? answer)
    {
        if (answer is not { ValueKind: JsonValueKind.Object })
        {
            return null;
        }

        var result = SourceModelValue.Text(answer, "result");
        return new SourceOperation
        {
            Operation = SourceModelValue.Text(answer, "operationType"),
            Result = string.IsNullOrEmpty(result) ? null : ActivityWords.Results.Parse(result),
            ResultName = result,
            ErrorCode = SourceModelValue.Text(answer, "errorCode"),
            Timestamp = SourceModelValue.Date(answer, "timestamp"),
        };
    }

    private static SourceProblem? Problem(JsonElement? answer) => answer is { ValueKind: JsonValueKind.Object }
        ? new SourceProblem { ErrorCode = SourceModelValue.Text(answer, "errorCode"), Message = SourceModelValue.Text(answer, "message") }
        : null;

    private static SourceEditor[] Editors(JsonElement model, string name) =>
    [
        .. from editor in SourceModelValue.Elements(model, name)
           let id = SourceModelValue.Text(editor, "id")
           where id is not null
           select new SourceEditor(id, SourceModelValue.Text(editor, "displayName")),
    ];
}
