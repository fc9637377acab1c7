using System.Xml.Linq;
using Coveo.Push.ConventionTests.Builds;

namespace Coveo.Push.ConventionTests.Documentation;

/// <summary>Which errors a member's documentation speaks of.</summary>
internal static class DocumentedErrors
{
    private static readonly Dictionary<string, string> SystemBases = new(StringComparer.Ordinal)
    {
        ["System.ArgumentNullException"] = "System.ArgumentException",
        ["System.ArgumentOutOfRangeException"] = "System.ArgumentException",
        ["System.ObjectDisposedException"] = "System.InvalidOperationException",
        ["System.Threading.Tasks.TaskCanceledException"] = "System.OperationCanceledException",
    };

    public static IReadOnlyList<string> Of(XElement? documentation) =>
        [.. documentation?.Elements("exception").Select(element => element.Attribute("cref")!.Value[2..]) ?? []];

    /// <summary>Whether an error is one of a kind: that error, or one that derives from it.</summary>
    public static bool IsOf(string error, string kind)
    {
        for (var type = error; type is not null; type = BaseOf(type))
        {
            if (type == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static string? BaseOf(string type) =>
        Packages.Library.GetType(type)?.BaseType.FullName ?? Packages.Emulator.GetType(type)?.BaseType.FullName ?? SystemBases.GetValueOrDefault(type);
}
