using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>An API key as the platform describes it. Its value is in the answer to its creation only.</summary>
internal sealed record ApiKeyContract(
    string? Id,
    string? Value,
    string? DisplayName,
    string? Description,
    bool? Enabled,
    string? Status,
    JsonElement? CreatedDate,
    JsonElement? ExpirationDate,
    JsonElement? LastUsedDate,
    bool? RotationEnabled,
    List<string?>? AllowedIps,
    List<string?>? DeniedIps,
    List<PrivilegeContract?>? Privileges)
{
    /// <summary>Not the generated one, which would show the value.</summary>
    public override string ToString() => $"API key {Id}";
}
