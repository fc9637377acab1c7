using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>An organization as the platform describes it; its state has two names in the documents.</summary>
internal sealed record OrganizationContract(
    string? Id,
    string? DisplayName,
    string? Type,
    JsonElement? CreatedDate,
    bool? ReadOnly,
    Dictionary<string, JsonElement>? License,
    OrganizationStatusContract? OrganizationStatusModel,
    JsonElement? Status);
