using Coveo.Push.ConventionTests.Sources;
using Mono.Cecil;

namespace Coveo.Push.ConventionTests.Layers;

/// <summary>The folders of the library as layers, as <c>docs/architecture.md</c> draws them.</summary>
internal static class LibraryLayers
{
    /// <summary>From the ground up. A folder may use those on its own line and on lines before; one that is not here belongs to the one it lies in.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> FromTheGround =
    [
        ["Polyfills", "Models", "Serialization"],
        ["Endpoints"],
        ["Options"],
        ["Diagnostics"],
        ["Transport"],
        ["Files"],
        ["Bodies"],
        ["Documents"],
        ["Batches"],
        ["Status"],
        ["SecurityIdentities"],
        ["Platform/Listing"],
        ["Platform/Activities"],
        ["Platform/Fields"],
        ["Platform/Logs"],
        ["Platform/Mappings"],
        ["Platform/Organization"],
        ["Platform/Privileges"],
        ["Platform/ApiKeys"],
        ["Platform/SecurityCache"],
        ["Platform/Sources"],
        ["Platform/SecurityProviders"],
        ["Platform/Setup"],
        ["Platform/Access"],
        ["Streams"],
        ["Crawling"],
        [""],
        ["DependencyInjection"],
        ["Crawling/Hosting"],
    ];

    /// <summary>How high a folder is.</summary>
    public static int HeightOf(string folder)
    {
        for (var part = folder; ; part = part.Contains('/', StringComparison.Ordinal) ? part[..part.LastIndexOf('/')] : throw new ArgumentException($"The layer of folder '{folder}' is nowhere said.", nameof(folder)))
        {
            for (var height = 0; height < FromTheGround.Count; height++)
            {
                if (FromTheGround[height].Contains(part))
                {
                    return height;
                }
            }
        }
    }

    /// <summary>The folder that a type's file lies in, or <see langword="null"/> for what a generator made.</summary>
    public static string? FolderOf(TypeDefinition type) => Folders.GetValueOrDefault(type.Name.Split('`')[0]);

    private static readonly Dictionary<string, string> Folders = SourceFiles.Of("src/Coveo.Push")
        .GroupBy(file => file.TypeName, file => file.FolderIn("src/Coveo.Push"), StringComparer.Ordinal)
        .ToDictionary(files => files.Key, files => files.Distinct(StringComparer.Ordinal).Single(), StringComparer.Ordinal);
}
