using System.Text.Json;

namespace Coveo.Push.Emulator.Documents;

/// <summary>The keys of an item that are not metadata. A null value counts as a missing key.</summary>
internal sealed class ReservedKeys
{
    public JsonElement? DocumentId { get; private set; }

    public JsonElement? Data { get; private set; }

    public JsonElement? CompressedBinaryData { get; private set; }

    public JsonElement? CompressedBinaryDataFileId { get; private set; }

    public JsonElement? CompressionType { get; private set; }

    public JsonElement? FileExtension { get; private set; }

    public JsonElement? ParentId { get; private set; }

    public JsonElement? Permissions { get; private set; }

    public int DataKeyCount =>
        (Data is null ? 0 : 1) + (CompressedBinaryData is null ? 0 : 1) + (CompressedBinaryDataFileId is null ? 0 : 1);

    /// <summary>Whether a key of this name, in any case, is never metadata.</summary>
    public static bool Include(string name) => new ReservedKeys().Take(name, default);

    /// <returns>Whether <paramref name="name"/> is reserved.</returns>
    public bool Take(string name, JsonElement element)
    {
        JsonElement? value = element.ValueKind == JsonValueKind.Null ? null : element;
        switch (name.ToUpperInvariant())
        {
            case "DOCUMENTID":
                DocumentId = value;
                return true;
            case "DATA":
                Data = value;
                return true;
            case "COMPRESSEDBINARYDATA":
                CompressedBinaryData = value;
                return true;
            case "COMPRESSEDBINARYDATAFILEID":
                CompressedBinaryDataFileId = value;
                return true;
            case "COMPRESSIONTYPE":
                CompressionType = value;
                return true;
            case "FILEEXTENSION":
                FileExtension = value;
                return true;
            case "PARENTID":
                ParentId = value;
                return true;
            case "PERMISSIONS":
                Permissions = value;
                return true;
            case "ORDERINGID":
                // Reserved, but only the query parameter counts.
                return true;
            default:
                return false;
        }
    }
}
