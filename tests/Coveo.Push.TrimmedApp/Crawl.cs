using System.Text;
using Coveo.Push.Platform;

namespace Coveo.Push.TrimmedApp;

/// <summary>A crawler in small: uses each part of the library once and says what it did, a line for each.</summary>
internal static class Crawl
{
    public static async Task RunAsync(ICoveoPushClient client, string name)
    {
        var source = await client.Sources.CreateAsync(new SourceDefinition(name, SourceVisibility.Private));
        await client.Status.SetAsync(source.Id, SourceStatus.Rebuild);
        await PushAsync(client, source.Id, name);
        await client.Status.SetAsync(source.Id, SourceStatus.Idle);

        await foreach (var listed in client.Sources.ListAsync(name))
        {
            Console.WriteLine($"{name}: listed {listed.Name}");
        }

        await FailAsync(client, name);
    }

    private static async Task PushAsync(ICoveoPushClient client, string sourceId, string name)
    {
        var container = await client.Files.UploadToNewContainerAsync(Encoding.UTF8.GetBytes("Uploaded words"));
        await PushAsync($"{name}://uploaded", DocumentBody.InContainer(container.FileId, CompressionType.Uncompressed));
        await PushAsync($"{name}://compressed", DocumentBody.Compress(Encoding.UTF8.GetBytes("Compressed words")));
        await PushAsync($"{name}://deleted", DocumentBody.FromText("Deleted words"));
        await client.Documents.DeleteAsync(sourceId, $"{name}://deleted");

        async Task PushAsync(string documentId, DocumentBody body)
        {
            var document = new PushDocument(documentId)
            {
                Title = $"{name} item",
                FileExtension = ".txt",
                Body = body,
                Metadata = { ["colors"] = new[] { "crimson", "teal" }, ["count"] = 3 },
            };
            await client.Documents.AddOrUpdateAsync(sourceId, document);
        }
    }

    /// <summary>An error's body is read through contracts too.</summary>
    private static async Task FailAsync(ICoveoPushClient client, string name)
    {
        try
        {
            await client.Sources.GetAsync("nosuchsource");
        }
        catch (CoveoNotFoundException missing)
        {
            Console.WriteLine($"{name}: missing {missing.StatusCode} {missing.ErrorCode}");
        }
    }
}
