using System.Text.Json;
using Coveo.Push.Emulator.Fields;
using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Platform.Fields;

/// <summary>What became of one element of a batch.</summary>
/// <param name="Element">The element.</param>
/// <param name="Field">The field; <see langword="null"/> where the element does not describe one.</param>
/// <param name="Error">Why nothing was done.</param>
internal sealed record FieldBatchOutcome(FieldBatchElement Element, Field? Field, ApiErrorException? Error)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("resourceModel");
        if (Field is not null)
        {
            FieldModelWriter.Write(json, Field);
        }
        else
        {
            Element.WriteSent(json);
        }

        json.WriteString("operationResult", Error is null ? "SUCCESS" : "ERROR");
        json.WriteString("errorDetails", Error?.Message);
        json.WriteBoolean("successful", Error is null);
        json.WriteEndObject();
    }
}
