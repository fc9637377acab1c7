namespace Coveo.Push.Serialization;

/// <summary>Writes the value of a metadata key.</summary>
internal static class MetadataValueWriter
{
    public static void Write(JsonBuffer json, in MetadataValue value)
    {
        switch (value.Kind)
        {
            case MetadataValueKind.Text:
                json.WriteText(value.Text);
                break;
            case MetadataValueKind.Boolean:
                json.WriteBoolean(value.Boolean);
                break;
            case MetadataValueKind.Integer:
                json.WriteNumber(value.Integer);
                break;
            case MetadataValueKind.Double:
                json.WriteNumber(value.Double);
                break;
            case MetadataValueKind.Decimal:
                json.WriteNumber(value.Decimal);
                break;
            case MetadataValueKind.Date:
                json.WriteDate(value.Date);
                break;
            case MetadataValueKind.List:
                WriteList(json, value.Items);
                break;
            case MetadataValueKind.Dictionary:
                WriteMembers(json, value.Members);
                break;
            case MetadataValueKind.Json:
                json.WriteRaw(value.Json);
                break;
            default:
                throw new InvalidOperationException($"A metadata value of kind {value.Kind} cannot be written.");
        }
    }

    private static void WriteMembers(JsonBuffer json, KeyValuePair<string, MetadataValue>[] members)
    {
        json.WriteRaw((byte)'{');
        foreach (var (key, value) in members)
        {
            json.WriteName(key);
            Write(json, value);
        }

        json.WriteRaw((byte)'}');
    }

    private static void WriteList(JsonBuffer json, MetadataValue[] items)
    {
        json.WriteRaw((byte)'[');
        foreach (var item in items)
        {
            json.WriteSeparator();
            Write(json, item);
        }

        json.WriteRaw((byte)']');
    }
}
