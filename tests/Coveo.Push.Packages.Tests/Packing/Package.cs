using System.IO.Compression;
using System.Xml.Linq;

namespace Coveo.Push.Packages.Tests.Packing;

/// <summary>A package and the package of its symbols, as they would be published.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _content;
    private readonly ZipArchive _symbols;

    /// <param name="path">The path of both, without its extension.</param>
    public Package(string path)
    {
        _content = ZipFile.OpenRead(path + ".nupkg");
        _symbols = ZipFile.OpenRead(path + ".snupkg");
        var nuspec = _content.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal));
        using var stream = nuspec.Open();
        Metadata = XDocument.Load(stream).Root!.Elements().Single();
    }

    /// <summary>What the package says of itself.</summary>
    public XElement Metadata { get; }

    /// <summary>Its files, but for those that hold a package together.</summary>
    public IReadOnlyList<string> Files => [.. _content.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal)];

    /// <summary>The files of its symbols, but for those that hold a package together.</summary>
    public IReadOnlyList<string> SymbolFiles => [.. _symbols.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal)];

    /// <summary>The assemblies of this repository in it.</summary>
    public IReadOnlyList<string> Assemblies =>
        [.. Files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(file).StartsWith("coveo", StringComparison.OrdinalIgnoreCase))];

    /// <summary>The dependencies of each framework.</summary>
    public IReadOnlyDictionary<string, string[]> Dependencies =>
        Descendants(Metadata, "dependencies").Elements().ToDictionary(
            group => group.Attribute("targetFramework")!.Value,
            group => group.Elements().Select(dependency => dependency.Attribute("id")!.Value).ToArray());

    /// <summary>What it says of itself under a name; <see langword="null"/> if nothing.</summary>
    public string? Says(string name) => Descendants(Metadata, name).SingleOrDefault()?.Value;

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(string file) => Read(_content, file);

    /// <summary>The bytes of a file of the symbols.</summary>
    public byte[] ReadSymbols(string file) => Read(_symbols, file);

    public void Dispose()
    {
        _content.Dispose();
        _symbols.Dispose();
    }

    private static bool IsContent(string file) =>
        !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal)
        && file != "[Content_Types].xml" && !file.EndsWith(".nuspec", StringComparison.Ordinal);

    private static IEnumerable<XElement> Descendants(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    private static byte[] Read(ZipArchive archive, string file)
    {
        using var stream = archive.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
