namespace Coveo.Push.Serialization;

/// <summary>The answer to a request for a file container.</summary>
internal sealed record FileContainerContract(string? UploadUri, string? FileId, Dictionary<string, string>? RequiredHeaders);
