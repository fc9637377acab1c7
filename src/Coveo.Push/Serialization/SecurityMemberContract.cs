using System.Text.Json;

namespace Coveo.Push.Serialization;

/// <summary>A security identity in the words of the cache, with its state where it comes from there.</summary>
internal sealed record SecurityMemberContract(
    string? Name,
    string? Provider,
    string? Type,
    List<SecurityMemberInfoContract?>? Infos,
    string? State = null,
    JsonElement? LastUpdateDate = null,
    string? LastUpdateResult = null,
    string? LastUpdateErrorDetail = null);
