namespace Coveo.Push.Serialization;

/// <summary>The state of a source.</summary>
internal sealed record SourceInformationContract(SourceStatusContract? SourceStatus, long? NumberOfDocuments, long? DocumentsTotalSize);
