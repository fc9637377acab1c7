using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;

namespace Coveo.Push.Packages.Tests.Contents;

/// <summary>The symbols of an assembly: which sources it was made of, and where a debugger has them from.</summary>
internal sealed class SymbolFile : IDisposable
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _reader;

    /// <param name="content">The bytes of the file.</param>
    public SymbolFile(byte[] content)
    {
        _provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(content));
        _reader = _provider.GetMetadataReader();
    }

    /// <summary>The names of the sources.</summary>
    public IReadOnlyList<string> Sources => [.. _reader.Documents.Select(document => _reader.GetString(_reader.GetDocument(document).Name))];

    /// <summary>The texts of the sources that are inside.</summary>
    public IReadOnlyDictionary<string, string> EmbeddedSources =>
        _reader.Documents.Select(document => (Name: _reader.GetString(_reader.GetDocument(document).Name), Content: Information(document, EmbeddedSource)))
            .Where(source => source.Content is not null).ToDictionary(source => source.Name, source => Text(source.Content!));

    /// <summary>The beginnings of names of sources for which there is an address.</summary>
    public IReadOnlyList<string> LinkedFolders =>
        Information(EntityHandle.ModuleDefinition, SourceLink) is not { } link
            ? []
            : [.. JsonDocument.Parse(link).RootElement.GetProperty("documents").EnumerateObject().Select(folder => folder.Name.TrimEnd('*'))];

    /// <summary>Whether these are the symbols of an assembly.</summary>
    /// <param name="assembly">The bytes of the assembly.</param>
    public bool BelongTo(byte[] assembly)
    {
        using var file = new PEReader(ImmutableArray.Create(assembly));
        var entry = file.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        return new BlobContentId(_reader.DebugMetadataHeader!.Id) == new BlobContentId(file.ReadCodeViewDebugDirectoryData(entry).Guid, entry.Stamp);
    }

    public void Dispose() => _provider.Dispose();

    private byte[]? Information(EntityHandle of, Guid kind) =>
        _reader.GetCustomDebugInformation(of).Select(_reader.GetCustomDebugInformation)
            .Where(information => _reader.GetGuid(information.Kind) == kind).Select(information => _reader.GetBlobBytes(information.Value)).SingleOrDefault();

    /// <summary>Four bytes of its length if it is compressed, or else of zeros, and then the source.</summary>
    private static string Text(byte[] content)
    {
        using var source = new MemoryStream(content, 4, content.Length - 4);
        if (BitConverter.ToInt32(content) == 0)
        {
            return Encoding.UTF8.GetString(source.ToArray());
        }

        using var text = new StreamReader(new DeflateStream(source, CompressionMode.Decompress), Encoding.UTF8);
        return text.ReadToEnd();
    }
}
