using System.Text.Json;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Identities;

/// <summary>Reads what is pushed about an identity. Arrays that belong to the other operation are ignored.</summary>
internal static class DefinitionReader
{
    private const string MappingsKey = "mappings";

    /// <exception cref="ApiErrorException">400 <c>INVALID_JSON</c>.</exception>
    public static MembersDefinition ReadMembers(ReadOnlyMemory<byte> json) => Read(json, root => new MembersDefinition(
        Identity(root), IdentityReader.ReadAll(root, "members"), Granted(root), Result(root)));

    /// <exception cref="ApiErrorException">400 <c>INVALID_JSON</c>.</exception>
    public static AliasesDefinition ReadAliases(ReadOnlyMemory<byte> json) => Read(json, root => new AliasesDefinition(
        Identity(root), Aliases(root), Granted(root), Result(root)));

    /// <summary>Reads the identity to disable, <c>{"identity":{…}}</c>, or in a batch file the bare identity that one client sends.</summary>
    /// <exception cref="ApiErrorException">400 <c>INVALID_JSON</c>.</exception>
    public static Identity ReadIdentity(ReadOnlyMemory<byte> json, bool mayBeBare) => Read(json, root =>
        mayBeBare && JsonKeys.Find(root, "identity") is null ? IdentityReader.Read(root) : Identity(root));

    /// <summary>The name in an element that is otherwise useless, for the log.</summary>
    public static string? TryReadName(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return JsonKeys.Find(JsonKeys.Find(root, "identity") ?? root, "name") is { ValueKind: JsonValueKind.String } name
                ? name.GetString()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static T Read<T>(ReadOnlyMemory<byte> json, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && JsonKeys.FindDuplicate(root) is null
                ? read(root)
                : throw ApiErrors.InvalidJson("It must be an object whose keys differ.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw ApiErrors.InvalidJson();
        }
    }

    private static Identity Identity(JsonElement root) =>
        IdentityReader.Read(JsonKeys.Find(root, "identity") ?? throw ApiErrors.InvalidJson("'identity' is missing."));

    private static List<Identity> Granted(JsonElement root) => IdentityReader.ReadAll(root, "wellKnowns");

    private static List<AliasTarget> Aliases(JsonElement root)
    {
        if (JsonKeys.Find(root, MappingsKey) is not { ValueKind: JsonValueKind.Array } array)
        {
            throw ApiErrors.InvalidJson($"'{MappingsKey}' is missing or not an array.");
        }

        return array.EnumerateArray().Select(element => new AliasTarget(IdentityReader.Read(element), ProviderOf(element))).ToList();
    }

    private static string? ProviderOf(JsonElement alias) => JsonKeys.Find(alias, "provider") switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } provider => provider.GetString() is { Length: > 0 } text ? text : null,
        _ => throw ApiErrors.InvalidJson("The 'provider' of an alias is not a text."),
    };

    private static ExpansionResult Result(JsonElement root)
    {
        if (JsonKeys.Find(root, "Result") is not { ValueKind: not JsonValueKind.Null } given)
        {
            return ExpansionResult.Success;
        }

        if (given.ValueKind != JsonValueKind.Object
            || JsonKeys.Find(given, "result") is not { ValueKind: JsonValueKind.String } text
            || UpdateResult.Parse(text.GetString()!) is not { } result)
        {
            throw ApiErrors.InvalidJson("'Result' has no known 'result'.");
        }

        var details = JsonKeys.Find(given, "errorDetails") is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
        return string.Equals(result, UpdateResult.Success, StringComparison.Ordinal)
            ? ExpansionResult.Success
            : new ExpansionResult(result, string.IsNullOrEmpty(details) ? $"The crawler could not expand it: {result}." : details);
    }
}
