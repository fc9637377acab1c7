using System.Text.Json;

namespace Coveo.Push.Emulator.Documents;

/// <summary>The change of one field of an item.</summary>
/// <param name="DocumentId">The item.</param>
/// <param name="Operator">What happens to the field.</param>
/// <param name="Field">The metadata key, in any case.</param>
/// <param name="Value">Of the type that the operator takes.</param>
internal sealed record PartialUpdate(string DocumentId, PartialUpdateOperator Operator, string Field, JsonElement Value);
