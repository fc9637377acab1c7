using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>A source as the platform describes it. Dates are documented as texts and sent as numbers, so they are read as either.</summary>
internal sealed record SourceContract(
    string? Id,
    string? Name,
    string? SourceType,
    string? SourceVisibility,
    bool? PushEnabled,
    bool? StreamEnabled,
    string? Owner,
    JsonElement? CreatedDate,
    SourceInformationContract? Information);
