using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Coveo.Push.Emulator.Console.Frame;

/// <summary>Style sheet, script and icon, from inside the assembly.</summary>
internal static class ConsoleAssets
{
    public const string Route = "/console/{file}";

    private const string Prefix = "console/";

    private static readonly FrozenDictionary<string, byte[]> Files = typeof(ConsoleAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <summary>Gets a text that changes with any of the files: a browser keeps them until then.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value).ToArray()))[..12];

    public static async Task GetAsync(HttpContext context)
    {
        if (context.GetRouteValue("file") is not string name || !Files.TryGetValue(name, out var content))
        {
            throw Wire.ApiErrors.UnknownRoute();
        }

        context.Response.ContentType = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => "image/svg+xml",
        };
        ConsoleHeaders.SetForPage(context.Response);
        context.Response.Headers.CacheControl =
            string.Equals(context.Request.Query["v"], Version, StringComparison.Ordinal) ? "max-age=31536000, immutable" : "no-cache";
        await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
    }

    private static byte[] Read(string name)
    {
        using var resource = typeof(ConsoleAssets).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
