using Coveo.Push.IntegrationTests.Emulator;

namespace Coveo.Push.IntegrationTests.WebApp;

/// <summary>A local Coveo, and a folder for what the sample <c>WebApp</c> leaves, for one test.</summary>
public abstract class WebAppTest : IAsyncLifetime
{
    private protected const string Url = "https://cms.example/pages/1";

    private protected EmulatorSession Coveo { get; private set; } = null!;

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("coveo-push-web-app-").FullName;

    private protected string UndeliveredPath => Path.Combine(Folder, "undelivered", "undelivered.jsonl");

    private protected string DeadLettersPath => Path.Combine(Folder, "undelivered", "dead-letters.jsonl");

    public async Task InitializeAsync() => Coveo = await EmulatorSession.StartAsync();

    public async Task DisposeAsync()
    {
        await Coveo.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private protected WebAppRun App(params (string Key, string Value)[] settings) => new(Coveo, Folder, settings);

    private protected async Task<IReadOnlyList<string>> IndexedAsync() => await Coveo.Query.DocumentIdsAsync(Coveo.SourceId);

    private protected static string Created(string url = Url, string text = "a text") => $$$"""{"type":"created","page":{"url":"{{{url}}}","title":"A title","text":"{{{text}}}"}}""";

    private protected static string Changed(string url = Url, string text = "another text") => $$$"""{"type":"changed","page":{"url":"{{{url}}}","title":"A title","text":"{{{text}}}"}}""";

    private protected static string Deleted(string url = Url) => $$$"""{"type":"deleted","page":{"url":"{{{url}}}"}}""";
}
