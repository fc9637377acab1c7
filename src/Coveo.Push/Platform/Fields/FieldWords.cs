namespace Coveo.Push.Platform;

/// <summary>The words of the Field API.</summary>
internal static class FieldWords
{
    public static readonly WireWords<FieldType> Types = new(
        "field type",
        (FieldType.String, "STRING"),
        (FieldType.Long, "LONG"),
        (FieldType.Long64, "LONG_64"),
        (FieldType.Double, "DOUBLE"),
        (FieldType.Date, "DATE"),
        (FieldType.Vector, "VECTOR"));

    public static readonly WireWords<FieldOrigin> Origins = new(
        "origin", (FieldOrigin.All, "ALL"), (FieldOrigin.User, "USER"), (FieldOrigin.System, "SYSTEM"));

    /// <summary>How messages name the type of a field, also one that only the service knows.</summary>
    public static string NameOf(FieldDefinition field) => Types.Find(field.Type) ?? field.TypeName ?? "of no known type";
}
