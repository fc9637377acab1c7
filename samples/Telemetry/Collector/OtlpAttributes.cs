using System.Globalization;

namespace Telemetry.Collector;

/// <summary>Attributes as OTLP has them: <c>KeyValue { key = 1; value = 2 }</c>.</summary>
internal static class OtlpAttributes
{
    public static IReadOnlyDictionary<string, string> Read(ProtoMessage holder, int field) =>
        holder.Messages(field).ToDictionary(pair => pair.Text(1), pair => Text(pair.Messages(2).First()), StringComparer.Ordinal);

    /// <summary>A value of any kind: <c>AnyValue { string = 1; bool = 2; int = 3; double = 4 }</c>.</summary>
    public static string Text(ProtoMessage value) =>
        value.Has(1) ? value.Text(1)
        : value.Has(2) ? (value.Number(2) == 1 ? "true" : "false")
        : value.Has(3) ? value.Number(3).ToString(CultureInfo.InvariantCulture)
        : value.Has(4) ? value.Double(4).ToString("0.###", CultureInfo.InvariantCulture)
        : "";
}
