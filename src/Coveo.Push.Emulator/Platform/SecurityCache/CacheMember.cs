using System.Text.Json;
using Coveo.Push.Emulator.Identities;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.SecurityCache;

/// <summary>An identity as the security cache spells it.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="ProviderId">Its provider; left out where the path says it.</param>
internal sealed record CacheMember(Identity Identity, string? ProviderId)
{
    public static CacheMember Read(ReadOnlyMemory<byte> json) => ModelProperties.Read(json, JsonValueKind.Object, Read);

    private static CacheMember Read(JsonElement member)
    {
        var type = IdentityType.Parse(ModelProperties.RequiredText(member, "type"));
        ModelProperties.Require(type is not null, "type", "it must be User, Group, VirtualGroup or Unknown");
        var info = ModelProperties.Elements(member, "infos").Select(Info);
        return new CacheMember(
            new Identity(ModelProperties.RequiredText(member, "name"), type!, AdditionalInfo.Write(info)),
            ModelProperties.Text(member, "provider"));
    }

    private static KeyValuePair<string, string> Info(JsonElement info)
    {
        ModelProperties.Require(info.ValueKind == JsonValueKind.Object, "infos", "its elements must be objects");
        return KeyValuePair.Create(
            ModelProperties.RequiredText(info, "key"),
            JsonKeys.Find(info, "value") is { ValueKind: JsonValueKind.String } value ? value.GetString()! : string.Empty);
    }
}
