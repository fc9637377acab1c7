using System.IO.Compression;
using System.Text;
using Coveo.Push.Tests.Doubles;

namespace Coveo.Push.Tests.Bodies;

/// <summary>A preparer over a recorded service, with a folder for temporary files and a pool of memory that can be looked into.</summary>
public abstract class BodyTest : IDisposable
{
    protected const int Inline = 1000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coveo-push-tests-");

    private protected BodyTest() => Folder = _folder.FullName;

    private protected ContainerService Service { get; } = new();

    private protected CountingPool Pool { get; } = new();

    /// <summary>Where temporary files are made; one that does not exist shows that none is made.</summary>
    private protected string Folder { get; set; }

    private protected string NoFolder => Path.Combine(_folder.FullName, "none");

    public void Dispose()
    {
        try
        {
            _folder.EnumerateFiles("coveo-push-*").Should().BeEmpty("no temporary file is left behind");
        }
        finally
        {
            _folder.Delete(recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    private protected BodyPreparer Preparer() => new(Service.Files()) { TemporaryFolder = Folder, Pool = Pool };

    private protected Task<DocumentBody> PrepareAsync(DocumentBody body, string? fileExtension = null, int inlineBytes = Inline, CancellationToken cancellationToken = default) =>
        Preparer().PrepareAsync(new PushDocument("a://b") { Body = body, FileExtension = fileExtension }, inlineBytes, cancellationToken);

    private protected string FileOf(byte[] content, string name = "content.bin")
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>The plain bytes of what was prepared, decoded from where they are.</summary>
    private protected byte[] PlainOf(DocumentBody prepared) => prepared switch
    {
        TextBody text => Encoding.UTF8.GetBytes(text.Text),
        BinaryBody binary => Decompress(binary.Bytes.ToArray(), binary.CompressionType),
        EncodedBody encoded => Decompress(Convert.FromBase64String(Encoding.ASCII.GetString(encoded.Base64.Span)), encoded.CompressionType),
        ContainerBody container => Decompress(Service.Uploads.Last(upload => upload.FileId == container.FileId).Bytes, container.CompressionType),
        _ => throw new InvalidOperationException(prepared.ToString()),
    };

    private protected static byte[] Decompress(byte[] bytes, CompressionType compressionType)
    {
        using var compressed = new MemoryStream(bytes);
        using Stream plain = compressionType switch
        {
            CompressionType.Uncompressed => compressed,
            CompressionType.GZip => new GZipStream(compressed, CompressionMode.Decompress),
            _ => new ZLibStream(compressed, CompressionMode.Decompress),
        };
        using var result = new MemoryStream();
        plain.CopyTo(result);
        return result.ToArray();
    }

    /// <summary>Bytes that do not compress.</summary>
    private protected static byte[] Noise(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private protected static ValueTask<Stream> Opened(Stream stream) => new(stream);
}
