using Coveo.Push.Emulator.Wire;

namespace Coveo.Push.Emulator.Faults;

/// <summary>Which calls a fault is for.</summary>
/// <param name="Method">The method, or <see langword="null"/> for all.</param>
/// <param name="Path">A pattern of the path.</param>
internal sealed record FaultRoute(string? Method, string Path)
{
    public static FaultRoute Parse(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        // A space may be part of the path: IDs of providers have some.
        return space > 0 && text[..space].All(char.IsAsciiLetter)
            ? new FaultRoute(text[..space], text[(space + 1)..].TrimStart())
            : new FaultRoute(null, text);
    }

    /// <param name="method">The method of the call.</param>
    /// <param name="paths">The ways to write its path.</param>
    public bool Includes(string method, IReadOnlyList<string> paths)
    {
        if (Method is not null && !string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var path in paths)
        {
            if (WildcardPattern.IsMatch(Path, path))
            {
                return true;
            }
        }

        return false;
    }
}
