using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>The state of a source. A count in an odd form must not make the whole source unreadable.</summary>
internal sealed record SourceInformationContract(SourceStatusContract? SourceStatus, JsonElement? NumberOfDocuments, JsonElement? DocumentsTotalSize);
