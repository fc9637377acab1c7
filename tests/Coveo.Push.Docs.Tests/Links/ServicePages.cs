using System.Text.RegularExpressions;

namespace Coveo.Push.Docs.Tests.Links;

/// <summary>The pages of the service's documentation that facts may be taken from: service-pages.txt, a number and a subject a line.</summary>
internal static partial class ServicePages
{
    private static readonly Lazy<IReadOnlyList<(string Number, string Subject)>> Lines = new(Read);

    public static IReadOnlyList<(string Number, string Subject)> All => Lines.Value;

    /// <summary>The numbers of the pages that a text refers to.</summary>
    public static IEnumerable<string> ReferredTo(string text) => Reference().Matches(text).Select(match => match.Groups[1].Value);

    private static IReadOnlyList<(string Number, string Subject)> Read()
    {
        using var reader = new StreamReader(typeof(ServicePages).Assembly.GetManifestResourceStream("service-pages.txt")!);
        return [.. from line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                   where line[0] != '#'
                   let parts = line.Split(' ', 2)
                   select (parts[0], parts.ElementAtOrDefault(1)?.Trim() ?? "")];
    }

    [GeneratedRegex(@"docs\.coveo\.com/en/([A-Za-z0-9]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
