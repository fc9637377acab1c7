namespace Coveo.Push.Serialization;

/// <summary>Writes the change of one field, an element of a stream update (docs.coveo.com/en/p4eb0515).</summary>
internal static class PartialUpdateWriter
{
    /// <summary>Writes an element.</summary>
    /// <returns>What names it: of two that set one field, the later one replaces the earlier one; others replace only what is the same.</returns>
    public static ElementName Write(JsonBuffer json, PartialUpdate update)
    {
        var start = json.Length;
        var itemLength = DocumentWriter.WriteId(json, update.DocumentId);
        json.WriteRaw(",\"operator\":"u8);
        json.WriteText(update.Operator.WireName());
        json.WriteRaw(",\"field\":"u8);
        json.WriteText(update.Field);
        var nameLength = json.Length - start;
        json.WriteRaw(",\"value\":"u8);
        MetadataValueWriter.Write(json, update.Value);
        var wholeLength = json.Length - start;
        json.WriteRaw((byte)'}');
        return new ElementName(itemLength, update.Operator == PartialUpdateOperator.FieldValueReplace ? nameLength : wholeLength);
    }
}
