using System.Net;
using Coveo.Push.Platform;
using Coveo.Push.Tests.Doubles;
using Coveo.Push.Transport;

namespace Coveo.Push.Tests.Platform;

/// <summary>What the clients of the platform take down for the checks of the others.</summary>
public sealed class KnownSecurityNotesTests : IDisposable
{
    private readonly KnownSecurity _known = new();
    private readonly Queue<(HttpStatusCode Status, string Body)> _answers = new();
    private readonly ScriptedHandler _handler;
    private readonly HttpClient _http;
    private readonly SourcesClient _sources;
    private readonly SecurityProvidersClient _providers;

    public KnownSecurityNotesTests()
    {
        var time = new ManualTimeProvider();
        _handler = new ScriptedHandler(time, (_, _) => Task.FromResult(Next()));
        _http = HttpHandlers.CreateClient(_handler, disposeHandler: false);
        var options = new CoveoPushOptions { OrganizationId = "acmeorg1", ApiKey = "key", TimeProvider = time, Retry = { MaxRetries = 0 } };
        var calls = new ClientParts(options, () => _http, () => _http).Calls;
        (_sources, _providers) = (new SourcesClient(calls, _known), new SecurityProvidersClient(calls, _known));
    }

    [Fact]
    public async Task Sources_are_known_once_created_read_or_listed_until_they_are_deleted()
    {
        Answers("""{"id":"created"}""", """{"id":"read","sourceVisibility":"SHARED"}""", """{"sourceModels":[{"id":"listed","sourceVisibility":"PRIVATE"},{"id":"odd","sourceVisibility":"LOUD"}],"totalPages":1}""", "{}");

        await _sources.CreateAsync(new SourceDefinition("n", SourceVisibility.Secured));
        await _sources.GetAsync("read");
        await _sources.ListAsync().ToListAsync();

        _known.VisibilityOf("created").Should().Be(SourceVisibility.Secured, "it was asked for");
        _known.VisibilityOf("read").Should().Be(SourceVisibility.Shared);
        _known.VisibilityOf("listed").Should().Be(SourceVisibility.Private);
        _known.VisibilityOf("odd").Should().BeNull();

        await _sources.DeleteAsync("read");
        _known.VisibilityOf("read").Should().BeNull();
    }

    [Fact]
    public async Task Providers_are_known_once_created_read_listed_or_changed_until_they_are_deleted()
    {
        Answers("", """{"id":"read","caseSensitive":true,"cascadingSecurityProviders":{"k":{"id":"Directory","type":"EXPANDED"}}}""", """{"items":[{"id":"listed","caseSensitive":false}],"totalPages":1}""", "", "");

        await _providers.CreateForSourceAsync("created", "s");
        await _providers.GetAsync("read");
        await _providers.ListAsync().ToListAsync();

        _known.CascadesOf("created").Should().Equal(Identity.EmailSecurityProvider);
        _known.IsCaseInsensitive("created").Should().BeTrue();
        _known.CascadesOf("read").Should().Equal("Directory");
        _known.IsCaseInsensitive("read").Should().BeFalse();
        _known.CascadesOf("listed").Should().BeNull("the answer does not say");
        _known.IsCaseInsensitive("listed").Should().BeTrue();

        await _providers.UpdateAsync("created", new SecurityProviderDefinition("created", "s") { CascadingProviders = [], IsCaseSensitive = true });
        _known.CascadesOf("created").Should().BeEmpty();
        _known.IsCaseInsensitive("created").Should().BeFalse();

        await _providers.DeleteAsync("created");
        _known.CascadesOf("created").Should().BeNull();
    }

    [Fact]
    public async Task A_call_that_fails_teaches_nothing()
    {
        _answers.Enqueue((HttpStatusCode.Forbidden, "{}"));

        var creating = () => _providers.CreateForSourceAsync("p", "s");

        await creating.Should().ThrowAsync<CoveoPushException>();
        _known.CascadesOf("p").Should().BeNull();
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private void Answers(params string[] bodies)
    {
        foreach (var body in bodies)
        {
            _answers.Enqueue((HttpStatusCode.OK, body));
        }
    }

    private HttpResponseMessage Next()
    {
        var (status, body) = _answers.Dequeue();
        return new HttpResponseMessage(status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
    }
}
