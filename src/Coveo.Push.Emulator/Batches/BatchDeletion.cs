using System.Text.Json;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Batches;

/// <summary>An element of <c>delete</c>.</summary>
internal sealed record BatchDeletion(string DocumentId, bool DeleteChildren)
{
    private const string DocumentIdKey = "documentId";

    public static BatchDeletion Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || JsonKeys.FindDuplicate(root) is not null)
        {
            throw ApiErrors.InvalidJson("A deletion is an object whose keys differ.");
        }

        return new BatchDeletion(
            JsonKeys.Find(root, DocumentIdKey) is { ValueKind: JsonValueKind.String } documentId && documentId.GetString() is { Length: > 0 } text
                ? text
                : throw ApiErrors.InvalidJson("'documentId' is missing."),
            JsonKeys.Find(root, "deleteChildren")?.ValueKind switch
            {
                null or JsonValueKind.Null or JsonValueKind.False => false,
                JsonValueKind.True => true,
                _ => throw ApiErrors.InvalidJson("'deleteChildren' is not true or false."),
            });
    }

    /// <summary>The ID of an element that is otherwise useless, for the log.</summary>
    public static string? TryReadDocumentId(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && JsonKeys.Find(document.RootElement, DocumentIdKey) is { ValueKind: JsonValueKind.String } documentId
                    ? documentId.GetString()
                    : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
