using System.Text.Json.Serialization;

namespace DeadLetters.Letters;

/// <summary>How a dead letter is written and read, without reflection.</summary>
[JsonSerializable(typeof(DeadLetter))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class DeadLetterJson : JsonSerializerContext;
