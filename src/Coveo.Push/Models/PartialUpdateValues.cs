namespace Coveo.Push;

/// <summary>Makes the value of a partial update, or says why it is none that its operator takes.</summary>
internal static class PartialUpdateValues
{
    public static MetadataValue Plain(IEnumerable<MetadataValue> values, string field)
    {
        ArgumentNullException.ThrowIfNull(values);
        var list = MetadataValue.List(values.SelectMany(value => value.AsList() ?? [value]));
        foreach (var value in list.Items)
        {
            ThrowIfNested(value, field, nameof(values));
        }

        return list.Items.Length > 0 ? list : throw Empty(field, "value", nameof(values));
    }

    public static MetadataValue Any(MetadataValue value, string field) =>
        value.IsNone ? throw new ArgumentException($"The value for field '{MessageText.Show(field)}' is none (null). Give the value to set, or leave the update out.", nameof(value)) : value;

    public static MetadataValue Members(IEnumerable<KeyValuePair<string, MetadataValue>> values, string field)
    {
        ArgumentNullException.ThrowIfNull(values);
        var members = values.ToList();
        foreach (var (key, value) in members)
        {
            ThrowIfBlank(key, field, nameof(values));
            if (value.IsNone)
            {
                throw new ArgumentException($"The value of key '{MessageText.Show(key)}' for field '{MessageText.Show(field)}' is none (null). Give it a value, or take the key out with DictionaryRemove.", nameof(values));
            }

            if (value.Kind == MetadataValueKind.List)
            {
                throw Wrong(value, "a list", field, nameof(values));
            }

            ThrowIfNested(value, field, nameof(values));
        }

        return members.Count > 0 ? MetadataValue.Dictionary(members) : throw Empty(field, "key", nameof(values));
    }

    public static MetadataValue Keys(IEnumerable<string> keys, string field)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var list = keys.ToList();
        list.ForEach(key => ThrowIfBlank(key, field, nameof(keys)));
        return list.Count > 0 ? MetadataValue.List((IEnumerable<string?>)list) : throw Empty(field, "key", nameof(keys));
    }

    private static void ThrowIfNested(MetadataValue value, string field, string parameter)
    {
        if (value.HoldsObjects)
        {
            throw Wrong(value, "an object", field, parameter);
        }
    }

    private static void ThrowIfBlank(string? key, string field, string parameter)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            throw new ArgumentException($"A key for dictionary field '{MessageText.Show(field)}' is {(key is null ? "null" : $"'{MessageText.Show(key)}', which is blank")}. Give it a name.", parameter);
        }
    }

    private static ArgumentException Wrong(MetadataValue value, string form, string field, string parameter) =>
        new($"A value for field '{MessageText.Show(field)}' is {MessageText.Show(value.ToString())}, {form}. Give texts, truth values, numbers or dates; FieldValueReplace sets a field to anything.", parameter);

    private static ArgumentException Empty(string field, string subject, string parameter) =>
        new($"There is no {subject} for field '{MessageText.Show(field)}'. Give one at least, or leave the update out.", parameter);
}
