namespace Coveo.Push.Serialization;

/// <summary>The answer to the opening of a stream: its ID, and its first container.</summary>
internal sealed record OpenStreamContract(string? StreamId, string? UploadUri, string? FileId, Dictionary<string, string>? RequiredHeaders);
