using BenchmarkDotNet.Attributes;

namespace Coveo.Push.Benchmarks;

/// <summary>
/// What a successful call costs above the same call on a bare <see cref="HttpClient"/>: at most 10 µs and 4 KB. The body is written and
/// the address is put together by the library only, so both count as its overhead.
/// </summary>
public class CallOverheadBenchmarks
{
    private const string SourceId = "acmeorg1-abcdefghijklmnopqrstuvwxyz";
    private static readonly CoveoPushOptions Options = new() { OrganizationId = "acmeorg1", ApiKey = "xx11111111-2222-4333-8444-555555555555" };

    private readonly PushDocument _document = new("https://acme.example/articles/1")
    {
        Title = "An article",
        FileExtension = ".html",
        Body = DocumentBody.FromText("<html><body><p>Kayaks glide over quiet water.</p></body></html>"),
        Metadata = { ["author"] = "Alice", ["year"] = 2024 },
    };

    private CoveoPushClient? _client;
    private BareCall? _bare;

    /// <summary>A network always answers later; an answer at once shows what the calls themselves cost.</summary>
    [Params(false, true)]
    public bool AnswersLater { get; set; }

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        using var recorder = new CallRecorder();
        using (var recorded = new CoveoPushClient(Options, recorder))
        {
            await recorded.Documents.AddOrUpdateAsync(SourceId, _document);
        }

        var handler = new AcceptingHandler(AnswersLater);
        _client = new CoveoPushClient(Options, handler);
        _bare = new BareCall(handler, recorder.Address!, recorder.Body, Options.ApiKey, recorder.UserAgent);
    }

    [Benchmark(Baseline = true)]
    public Task<byte[]> BareHttpClient() => _bare!.SendAsync();

    [Benchmark]
    public Task<PushAcceptance> CoveoPush() => _client!.Documents.AddOrUpdateAsync(SourceId, _document);
}
