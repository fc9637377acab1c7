using System.Text;
using Coveo.Push.Emulator;
using Coveo.Push.Platform;

namespace Coveo.Push.Cli.Tests.Running;

/// <summary>A test of the tool as a process, in a folder of its own, against a local Coveo of its own.</summary>
public abstract class ToolTest : IAsyncLifetime
{
    /// <summary>The source of the local Coveo.</summary>
    protected const string SourceName = "Handbook";

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private CoveoEmulator? _emulator;
    private CoveoPushClient? _client;

    /// <summary>The folder.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("coveo-push-cli-").FullName;

    /// <summary>The variables of the tool's environment.</summary>
    protected IDictionary<string, string> Variables => _variables;

    private protected CoveoEmulator Emulator => _emulator!;

    /// <summary>A client of the local Coveo, to look into it.</summary>
    private protected CoveoPushClient Client => _client!;

    private protected string SourceId { get; private set; } = "";

    private protected ToolRun Here => new(Folder, _variables);

    public virtual async Task InitializeAsync()
    {
        _emulator = await CoveoEmulator.StartAsync(EmulatorOptions());
        _client = new CoveoPushClient(new CoveoPushOptions { OrganizationId = CoveoEmulator.OrganizationId, ApiKey = CoveoEmulator.ApiKey, Endpoint = _emulator.BaseUri });
        SourceId = (await _client.Sources.CreateAsync(new SourceDefinition(SourceName, SourceVisibility.Shared))).Id;
        _variables["COVEO_PUSH_ENDPOINT"] = _emulator.BaseUri.ToString();
        _variables["COVEO_PUSH_PROFILES"] = Path.Combine(Folder, "profiles.json");
    }

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The options of the local Coveo.</summary>
    private protected virtual CoveoEmulatorOptions EmulatorOptions() => new();

    /// <summary>Writes a file into the folder.</summary>
    /// <returns>Its name.</returns>
    private protected string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private protected string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return name;
    }

    private protected string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>Runs the tool to its end.</summary>
    private protected Task<ToolResult> RunAsync(params string[] arguments) => RunAsync([], arguments);

    /// <summary>Runs the tool to its end, with something to read from standard input.</summary>
    private protected async Task<ToolResult> RunAsync(byte[] input, string[] arguments)
    {
        using var tool = ToolProcess.Start(Here, readsOutput: true, arguments);
        await tool.WriteAsync(input);
        return await tool.EndAsync();
    }

    /// <summary>Pushes into the source of the local Coveo.</summary>
    private protected Task<ToolResult> PushAsync(params string[] arguments) => RunAsync(["push", "--source", SourceName, .. arguments]);

    /// <summary>The IDs of what is in the source.</summary>
    private protected async Task<IReadOnlyList<string>> IndexedAsync() =>
        [.. (await ItemsAsync()).Select(item => item.GetProperty("documentId").GetString()!).Order(StringComparer.Ordinal)];

    /// <summary>What is in the source.</summary>
    private protected async Task<IReadOnlyList<System.Text.Json.JsonElement>> ItemsAsync()
    {
        using var http = new HttpClient { BaseAddress = Emulator.BaseUri };
        using var answer = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(new Uri($"_emulator/items?source={SourceId}&perPage=1000", UriKind.Relative)));
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone())];
    }
}
