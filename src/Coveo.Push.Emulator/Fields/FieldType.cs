namespace Coveo.Push.Emulator.Fields;

/// <summary>What a field holds, as the Field API spells it.</summary>
internal static class FieldType
{
    public const string Text = "STRING";
    public const string Long = "LONG";
    public const string Long64 = "LONG_64";
    public const string Double = "DOUBLE";
    public const string Date = "DATE";
    public const string Vector = "VECTOR";

    public static readonly string[] All = [Text, Long, Long64, Double, Date, Vector];
}
