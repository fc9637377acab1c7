using System.Text.Json;

namespace Coveo.Push;

/// <summary>Where the batches of a push go, and how they get there.</summary>
internal abstract class BatchDestination(BatchLayout layout, string name)
{
    public BatchLayout Layout => layout;

    /// <summary>What it is, for messages.</summary>
    public string Name => name;

    /// <summary>One of what it takes, for messages.</summary>
    public string Subject => layout == BatchLayout.SecurityIdentities ? "identity" : "item";

    /// <summary>What it takes, for messages.</summary>
    public string Subjects => layout == BatchLayout.SecurityIdentities ? "identities" : "items";

    /// <summary>Uploads a batch to a container of its own, and to a fresh one where the URL has expired.</summary>
    public abstract Task<FileContainer> UploadAsync(BatchSlice slice, CancellationToken cancellationToken);

    /// <summary>Hands a batch over whose upload has succeeded.</summary>
    public abstract Task<PushAcceptance> HandOverAsync(BatchSlice slice, string fileId, CancellationToken cancellationToken);

    /// <summary>The ID of an element, an item's or the name of an identity, read back from the JSON that names it: it is not kept beside, as it is needed for failures only.</summary>
    public static string IdOf(ReadOnlyMemory<byte> name)
    {
        var reader = new Utf8JsonReader(name.Span);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return reader.GetString()!;
            }
        }

        throw new InvalidOperationException("An element of a batch has no ID.");
    }
}
