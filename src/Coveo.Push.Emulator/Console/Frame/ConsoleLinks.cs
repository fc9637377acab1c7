using System.Text;
using Microsoft.AspNetCore.Http;

namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>Addresses of pages; every value in them is escaped.</summary>
/// <param name="basePath">Where the emulator is mapped; empty, or a path without a slash at its end.</param>
internal sealed class ConsoleLinks(string basePath)
{
    public string BasePath { get; } = basePath;

    /// <param name="request">The request for a page.</param>
    /// <param name="path">The path of that page inside the console.</param>
    public static ConsoleLinks Of(HttpRequest request, string path)
    {
        var full = (request.PathBase + request.Path).Value ?? string.Empty;
        var end = path.TrimEnd('/');
        var start = full.TrimEnd('/');
        return new ConsoleLinks(
            start.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? new PathString(start[..^end.Length]).ToUriComponent() : string.Empty);
    }

    public string To(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var address = new StringBuilder(BasePath).Append(path);
        var separator = '?';
        foreach (var (name, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                separator = '&';
            }
        }

        return address.ToString();
    }
}
