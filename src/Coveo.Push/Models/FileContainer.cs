namespace Coveo.Push;

/// <summary>
/// A place to upload a batch or a large body to: private, encrypted, up to 256 MB, gone after 60 minutes or once consumed
/// (docs.coveo.com/en/43).
/// </summary>
public sealed class FileContainer
{
    /// <summary>The ID by which a batch call or an item refers to the container.</summary>
    public required string FileId { get; init; }

    /// <summary>The pre-signed URL to upload to. Who has it can write to the container: keep it out of logs.</summary>
    public required Uri UploadUri { get; init; }

    /// <summary>The headers that the upload must carry, all of them, as they are.</summary>
    public required IReadOnlyDictionary<string, string> RequiredHeaders { get; init; }

    /// <summary>When it was created, as a timestamp of the client's clock; 0 for one that was not created here.</summary>
    internal long CreatedAt { get; set; }

    /// <summary>The container's ID; the URL, being a secret, is left out.</summary>
    public override string ToString() => $"FileContainer {{ FileId = {FileId} }}";
}
