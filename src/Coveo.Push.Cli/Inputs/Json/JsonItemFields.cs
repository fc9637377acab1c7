using System.Text.Json;

namespace Coveo.Push.Cli.Inputs.Json;

/// <summary>What an item is made of, as its keys are read.</summary>
internal ref struct JsonItemFields
{
    // What is read before the ID is known, which mostly comes first.
    private List<KeyValuePair<string, MetadataValue>>? _early;
    private PushDocument? _document;
    private JsonBody _body;
    private string? _uri;
    private string? _parentId;
    private string? _fileExtension;
    private DocumentPermissions? _permissions;
    private PushOperation? _deletion;
    private JsonDeadLetter? _letter;

    /// <param name="key">The key.</param>
    /// <param name="reader">At its value; afterwards at the last token of it.</param>
    public void Read(JsonKey key, ref Utf8JsonReader reader)
    {
        switch (key.Kind)
        {
            case JsonKeyKind.DocumentId:
                ReadDocumentId(key.Name, ref reader);
                break;
            case JsonKeyKind.Uri:
                _uri = JsonText.Of(ref reader, key.Name);
                break;
            case JsonKeyKind.ParentId:
                _parentId = JsonText.Of(ref reader, key.Name);
                break;
            case JsonKeyKind.FileExtension:
                _fileExtension = JsonText.Of(ref reader, key.Name);
                break;
            case JsonKeyKind.Permissions:
                _permissions = JsonPermissions.Read(ref reader);
                break;
            case JsonKeyKind.Data:
                _body.Text = JsonText.Of(ref reader, key.Name);
                break;
            case JsonKeyKind.CompressedBinaryData:
                _body.ReadBinary(ref reader);
                break;
            case JsonKeyKind.CompressedBinaryDataFileId:
                _body.FileId = JsonText.Of(ref reader, key.Name);
                break;
            case JsonKeyKind.CompressionType:
                _body.ReadCompression(ref reader);
                break;
            case JsonKeyKind.Delete when _document is null:
                _deletion = JsonDeletion.Read(ref reader);
                break;
            case JsonKeyKind.MetadataObject when reader.TokenType == JsonTokenType.StartObject:
                ReadMetadata(ref reader);
                break;
            case JsonKeyKind.DeadLetter when reader.TokenType == JsonTokenType.StartObject:
                _letter = JsonDeadLetter.Read(ref reader);
                break;
            default:
                AddMetadata(key.Name, ref reader);
                break;
        }
    }

    /// <summary>The operation.</summary>
    /// <exception cref="JsonItemException">Something is missing, or does not fit together.</exception>
    public PushOperation ToOperation()
    {
        if (_document is null && _uri is null && _deletion is { } deletion)
        {
            return deletion;
        }

        if (_letter is { IsMissing: true })
        {
            throw new JsonItemException($"The dead letter does not hold the whole item: push it again from where it came ({_letter.Place ?? "its source"}).", 0) { DocumentId = _document?.DocumentId };
        }

        _document ??= DocumentOf(_uri, place: 0);
        if (_early is not null)
        {
            foreach (var (key, value) in _early)
            {
                Add(_document, key, value, place: 0);
            }
        }

        _document.Body = _letter?.File is { } file ? DocumentBody.FromFile(file) : _body.ToBody(_document.DocumentId);
        _document.FileExtension = _fileExtension;
        _document.ParentId = _parentId;
        _document.Permissions = _permissions;
        return _document;
    }

    private static PushDocument DocumentOf(string? id, long place) =>
        id is { Length: > 0 } ? new PushDocument(id) : throw new JsonItemException("The item has no 'documentId' (nor 'uri'). Give it one: a URI that is its own.", place);

    private void ReadDocumentId(string key, ref Utf8JsonReader reader)
    {
        var place = reader.TokenStartIndex;
        _document = _document is null
            ? DocumentOf(JsonText.Of(ref reader, key), place)
            : throw new JsonItemException("'documentId' is there twice.", place) { DocumentId = _document.DocumentId };
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            reader.Read();
            AddMetadata(key, ref reader);
        }
    }

    private void AddMetadata(string key, ref Utf8JsonReader reader)
    {
        var place = reader.TokenStartIndex;
        var value = JsonMetadata.Read(ref reader);
        if (_document is null)
        {
            (_early ??= []).Add(new(key, value));
        }
        else
        {
            Add(_document, key, value, place);
        }
    }

    private static void Add(PushDocument document, string key, MetadataValue value, long place)
    {
        try
        {
            document.Metadata.Add(key, value);
        }
        catch (ArgumentException)
        {
            throw new JsonItemException($"The key '{key}' is there twice; the service takes each once, whatever its case.", place) { DocumentId = document.DocumentId };
        }
    }
}
