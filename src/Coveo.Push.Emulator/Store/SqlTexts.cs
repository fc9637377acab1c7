using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coveo.Push.Emulator.Store;

/// <summary>Several texts as one parameter of a statement, which takes them apart with <c>json_each</c>, or as one value of a row.</summary>
internal static partial class SqlTexts
{
    public static string? Of(IReadOnlyCollection<string>? texts) =>
        texts is null ? null : JsonSerializer.Serialize(texts, Texts.Default.IReadOnlyCollectionString);

    public static IReadOnlyList<string> In(string json) => JsonSerializer.Deserialize(json, Texts.Default.StringArray) ?? [];

    [JsonSerializable(typeof(IReadOnlyCollection<string>))]
    [JsonSerializable(typeof(string[]))]
    private sealed partial class Texts : JsonSerializerContext;
}
