using System.Text.Json;
using System.Text.Json.Serialization;

namespace Coveo.Push.Emulator.Store;

/// <summary>Several texts as one parameter of a statement, which takes them apart with <c>json_each</c>.</summary>
internal static partial class SqlTexts
{
    public static string? Of(IReadOnlyCollection<string>? texts) =>
        texts is null ? null : JsonSerializer.Serialize(texts, Texts.Default.IReadOnlyCollectionString);

    [JsonSerializable(typeof(IReadOnlyCollection<string>))]
    private sealed partial class Texts : JsonSerializerContext;
}
