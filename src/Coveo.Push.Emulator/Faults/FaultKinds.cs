using System.Text.Json;

namespace Coveo.Push.Emulator.Faults;

/// <summary>The names of the kinds in the control API.</summary>
internal static class FaultKinds
{
    private static readonly Dictionary<string, EmulatorFaultKind> ByName =
        Enum.GetValues<EmulatorFaultKind>().ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);

    public static string List { get; } = string.Join(", ", ByName.Keys);

    public static string NameOf(EmulatorFaultKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    public static bool TryParse(string name, out EmulatorFaultKind kind) => ByName.TryGetValue(name, out kind);
}
