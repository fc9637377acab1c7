using System.Text.Json;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>A batch as the service reads it.</summary>
internal sealed class BatchFile
{
    private readonly List<WireOperation> _operations = [];
    private readonly List<string> _bodyFileIds = [];
    private readonly Func<string, string> _bodyIn;

    private BatchFile(int bytes, JsonElement sections, Func<string, string> bodyIn)
    {
        Bytes = bytes;
        _bodyIn = bodyIn;
        foreach (var section in sections.EnumerateObject())
        {
            Func<JsonElement, WireOperation> read = section.Name switch
            {
                "addOrUpdate" => Addition,
                "delete" => Deletion,
                _ => throw new FormatException($"a batch has no '{section.Name}'"),
            };
            _operations.AddRange(section.Value.EnumerateArray().Select(read));
        }
    }

    public int Bytes { get; }

    public IReadOnlyList<WireOperation> Operations => _operations;

    /// <summary>The containers that hold bodies of its items.</summary>
    public IReadOnlyList<string> BodyFileIds => _bodyFileIds;

    /// <exception cref="FormatException">It is no batch.</exception>
    public static BatchFile Read(ReadOnlyMemory<byte> json, Func<string, string> bodyIn)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            return new BatchFile(json.Length, file.RootElement, bodyIn);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"the file cannot be read: {broken.Message}", broken);
        }
    }

    private WireOperation Addition(JsonElement item)
    {
        var version = item.GetProperty(DrawnOperation.VersionKey).GetInt32();
        var body = Body(item);
        if (body is not null && !DrawnOperation.BodyBeginning(version).StartsWith(body[..Math.Min(body.Length, DrawnOperation.BodyBeginning(version).Length)], StringComparison.Ordinal))
        {
            throw new FormatException($"version {version} has another one's body, '{body[..30]}'");
        }

        return new WireOperation(item.GetProperty("documentId").GetString()!, version, item.GetProperty(DrawnOperation.TextKey).GetString()!.Length, body?.Length ?? 0, DeletesChildren: false);
    }

    private string? Body(JsonElement item)
    {
        if (!item.TryGetProperty("compressedBinaryDataFileId", out var fileId))
        {
            return item.TryGetProperty("data", out var text) ? text.GetString() : null;
        }

        _bodyFileIds.Add(fileId.GetString()!);
        return _bodyIn(fileId.GetString()!);
    }

    private static WireOperation Deletion(JsonElement item) => new(
        item.GetProperty("documentId").GetString()!,
        Version: null,
        TextLength: 0,
        BodyLength: 0,
        item.TryGetProperty("deleteChildren", out var children) && children.GetBoolean());
}
