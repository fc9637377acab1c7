using System.Text.Json;

namespace Coveo.Push.Tests.Batches.Faults;

/// <summary>A batch as the service reads it.</summary>
internal sealed class BatchFile
{
    private BatchFile(int bytes, IReadOnlyList<WireOperation> operations)
    {
        Bytes = bytes;
        Operations = operations;
    }

    public int Bytes { get; }

    public IReadOnlyList<WireOperation> Operations { get; }

    /// <exception cref="FormatException">It is no batch.</exception>
    public static BatchFile Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            var operations = new List<WireOperation>();
            foreach (var section in file.RootElement.EnumerateObject())
            {
                Func<JsonElement, WireOperation> read = section.Name switch
                {
                    "addOrUpdate" => Addition,
                    "delete" => Deletion,
                    _ => throw new FormatException($"a batch has no '{section.Name}'"),
                };
                operations.AddRange(section.Value.EnumerateArray().Select(read));
            }

            return new BatchFile(json.Length, operations);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"the file cannot be read: {broken.Message}", broken);
        }
    }

    private static WireOperation Addition(JsonElement item) => new(
        item.GetProperty("documentId").GetString()!,
        item.GetProperty(DrawnOperation.VersionKey).GetInt32(),
        item.GetProperty(DrawnOperation.TextKey).GetString()!.Length,
        DeletesChildren: false);

    private static WireOperation Deletion(JsonElement item) => new(
        item.GetProperty("documentId").GetString()!,
        Version: null,
        TextLength: 0,
        item.TryGetProperty("deleteChildren", out var children) && children.GetBoolean());
}
