using System.Text.Json;
using Coveo.Push.Emulator.Access;

namespace Coveo.Push.Emulator.Platform.ApiKeys;

/// <summary>Reads and checks what a key shall be; properties the emulator does not know are ignored.</summary>
internal static class ApiKeyDefinitionReader
{
    private const int LongestName = 125;
    private const int LongestDescription = 1000;

    public static ApiKeyDefinition Read(ReadOnlyMemory<byte> json, DateTimeOffset now) =>
        ModelProperties.Read(json, JsonValueKind.Object, model => Read(model, now));

    private static ApiKeyDefinition Read(JsonElement model, DateTimeOffset now)
    {
        var lifetime = ModelProperties.Text(model, "lifetimeDuration");
        ModelProperties.Require(
            lifetime is null || KeyLifetime.EndOf(lifetime, now) is not null, "lifetimeDuration", "it must be a duration of ISO 8601, such as P1Y");
        return new ApiKeyDefinition
        {
            DisplayName = Text(model, "displayName", LongestName),
            Description = Text(model, "description", LongestDescription),
            IsEnabled = ModelProperties.Value(model, "enabled") is null || ModelProperties.Flag(model, "enabled"),
            IsRotationEnabled = ModelProperties.Flag(model, "rotationEnabled"),
            LifetimeDuration = lifetime,
            AllowedIps = Ranges(model, "allowedIps"),
            DeniedIps = Ranges(model, "deniedIps"),
            Privileges = [.. ModelProperties.Elements(model, "privileges").Select(PrivilegeReader.Read)],
        };
    }

    private static string? Text(JsonElement model, string key, int longest)
    {
        if (ModelProperties.Value(model, key) is not { } value)
        {
            return null;
        }

        ModelProperties.Require(value.ValueKind == JsonValueKind.String, key, "it must be a text");
        var text = value.GetString()!;
        ModelProperties.Require(text.Length <= longest, key, $"it must have at most {longest} characters");
        return text;
    }

    private static List<string> Ranges(JsonElement model, string key)
    {
        var ranges = ModelProperties.Texts(model, key);
        ModelProperties.Require(ranges.TrueForAll(range => IpRange.Parse(range) is not null), key, "each must be an IP address, or a network in CIDR notation");
        return ranges;
    }
}
